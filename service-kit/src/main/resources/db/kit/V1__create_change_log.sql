-- What every service keeps: its change log, where it stands in those it follows, and the requests it has answered.

create table change_log (
  xid         xid8        not null default pg_current_xact_id(),
  seq         bigint      generated always as identity,
  kind        text        not null,
  resource    uuid        not null,
  revision    integer     not null,
  create_time timestamptz not null default clock_timestamp(),
  constraint change_log_pk primary key (xid, seq),
  constraint change_log_revision_positive check (revision > 0)
);
comment on table change_log is
  'One row for each change of a resource, written in the transaction of the change. Read in the order (xid, seq), below the horizon pg_snapshot_xmin only: seq alone is not the order of commits.';

create table change_log_state (
  single            boolean not null default true,
  epoch             integer not null default 1,
  key               bytea   not null default sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea),
  system_identifier bigint,
  timeline          integer,
  database          oid,
  trimmed_xid       xid8    not null default '0',
  trimmed_seq       bigint  not null default 0,
  constraint change_log_state_pk primary key (single),
  constraint change_log_state_single check (single)
);
comment on table change_log_state is
  'One row: the epoch of the log, the key that authenticates tokens, the cluster that both were made in, and the last change trimmed.';
insert into change_log_state default values;

-- Called at each start. In another cluster or timeline than before (a restore) transaction ids mean nothing any more:
-- a new epoch begins, and rows of the old one get transaction id 0, so that none stays hidden above the horizon.
create function change_log_open() returns table (opened_epoch integer, opened_key bytea) language plpgsql as $$
declare
  state  change_log_state;
  here   bigint  := (select c.system_identifier from pg_control_system() c);
  line   integer := (select c.timeline_id from pg_control_checkpoint() c);
  base   oid     := (select d.oid from pg_database d where d.datname = current_database());
begin
  select * into state from change_log_state for update;
  if state.system_identifier is distinct from here
     or state.timeline is distinct from line
     or state.database is distinct from base then
    if state.system_identifier is not null then
      update change_log set xid = '0' where xid <> '0';
      update change_log_state set epoch = epoch + 1, trimmed_xid = '0', trimmed_seq = 0;
    end if;
    update change_log_state set system_identifier = here, timeline = line, database = base;
  end if;
  return query select s.epoch, s.key from change_log_state s;
end
$$;

create table follower (
  upstream    text        not null,
  token       text        not null default '',
  fence       bigint      not null default 0,
  leader      text        not null default '',
  lease_until timestamptz not null default '-infinity',
  constraint follower_pk primary key (upstream)
);
comment on table follower is
  'How far each upstream log has been applied. The token is changed only together with what was made of the changes, and only by the holder of the lease, whose fence it carries.';

create table request (
  request_id  uuid        not null,
  method      text        not null,
  body_sha256 bytea       not null,
  resource    text        not null,
  outcome     text        not null,
  create_time timestamptz not null default now(),
  constraint request_pk primary key (request_id)
);
comment on table request is
  'The answers given under a request_id in the last 24 hours: name and outcome only, so that a repeat does nothing twice.';
create index request_create_time on request (create_time);
