-- What an operator asks: how far behind is a follower, and which call began what came of it.

alter table change_log add column traceparent text;
comment on column change_log.traceparent is
  'The W3C trace context of whoever caused the change, so that its followers go on in the same trace; null where it was not traced.';

alter table follower add column caught_up_to timestamptz;
comment on column follower.caught_up_to is
  'Every change that the upstream logged before this time has been applied; null until the first is. All replicas read it.';

-- Where what was made of a change goes on in its trace; without traces the index stays empty.
create index change_log_trace on change_log (resource, create_time) where traceparent is not null;
