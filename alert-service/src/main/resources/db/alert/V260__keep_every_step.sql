-- Every step of the log as it was taken, and the stories that were counted at it: conditions over time are explained by them, and tried on the past.

alter table analysis
  add column log_time   timestamptz,
  add column heard_time timestamptz,
  add constraint analysis_is_a_step_whole check ((log_time is null) = (heard_time is null));
comment on column analysis.log_time is
  'Where the clock of conditions over time stood after it; it never goes back. Null where it was decided before steps were kept.';
comment on column analysis.heard_time is
  'Up to when nothing more was expected then but what is late.';
create index analysis_step on analysis (log_time, place) where log_time is not null;

alter table entity_story add column place bigint not null default 0;
alter table entity_story alter column place drop default;
comment on column entity_story.place is
  'Of the analysis that it was counted with; 0 where it was counted before steps were kept.';
create index entity_story_place on entity_story (entity, place);
-- Stories and ticks are kept as long as the analyses that they are of.
drop index entity_story_age;

create index window_tick_time on window_tick (log_time);

create index subscription_match_over_time on subscription_match (subscription, entity, log_time) where analysis is null;

grant select on entity_story, window_clock, window_tick to bellwether_request;
