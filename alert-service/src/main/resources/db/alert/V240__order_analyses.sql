-- Analyses in the order in which they were decided, with what was known of them then, so that they can be decided again.

alter table analysis
  add column place bigint,
  add column retract_time timestamptz;
create sequence analysis_place_seq owned by analysis.place;
update analysis a set place = o.place
from (select name, nextval('analysis_place_seq') as place
      from (select name from analysis order by create_time, name) as ordered) o
where a.name = o.name;
alter table analysis
  alter column place set default nextval('analysis_place_seq'),
  alter column place set not null,
  add constraint analysis_place_once unique (place);
comment on column analysis.place is 'Ascends in the order in which analyses were decided; one follower at a time decides.';
comment on column analysis.retract_time is 'When its text was retracted, where that was known when it was decided.';
create index analysis_period on analysis (create_time, place);
