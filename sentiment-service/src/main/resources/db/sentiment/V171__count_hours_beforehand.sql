-- A year of an entity that is in the news has hundreds of thousands of scores, and 8,760 hours: these are counted beforehand.

create function score_buckets(of_entity text, of_model integer, since timestamptz, until timestamptz, length interval, as_of timestamptz)
returns table (start timestamptz, articles integer, stories integer, sources integer, late_articles integer,
  mean float8, weighted_mean float8, negative_share float8, positive_share float8, dispersion float8)
language sql stable as $$
  select date_bin(length, s.time, timestamptz '2000-01-01 00:00:00Z'),
    cast(count(*) as integer),
    cast(count(distinct s.story collate "C") as integer),
    cast(count(distinct s.source collate "C") as integer),
    cast(count(*) filter (where s.create_time >= date_bin(length, s.time, timestamptz '2000-01-01 00:00:00Z') + length) as integer),
    avg(s.score),
    sum(s.weight * s.score) / nullif(sum(s.weight), 0),
    cast(count(*) filter (where s.label = 'NEGATIVE') as float8) / count(*),
    cast(count(*) filter (where s.label = 'POSITIVE') as float8) / count(*),
    stddev_pop(s.score)
  from entity_score s
  where s.entity = of_entity and s.model = of_model and s.time >= since and s.time < until
    and (as_of is null or s.create_time <= as_of)
    and (s.end_time is null or s.end_time > as_of)
  group by 1
$$;
comment on function score_buckets is 'The buckets that are not empty. as_of is null for what is known now: then nothing that has an end is counted.';

create table entity_hour (
  entity         text        not null,
  model          integer     not null,
  start          timestamptz not null,
  stale          boolean     not null,
  articles       integer,
  stories        integer,
  sources        integer,
  late_articles  integer,
  mean           float8,
  weighted_mean  float8,
  negative_share float8,
  positive_share float8,
  dispersion     float8,
  constraint entity_hour_pk primary key (entity, model, start),
  constraint entity_hour_model_fk foreign key (model) references model (id),
  constraint entity_hour_counted check (stale or articles > 0)
);
comment on table entity_hour is
  'The hours in which an entity has scores, as they are known now. What a stale one holds is out of date; roll_hours counts it again once the hour is over.';
create index entity_hour_stale on entity_hour (start) where stale;

create function mark_hours() returns trigger language plpgsql as $$
begin
  insert into entity_hour (entity, model, start, stale)
  select distinct entity, model, date_bin('1 hour', time, timestamptz '2000-01-01 00:00:00Z'), true from changed
  order by 1, 2, 3
  on conflict (entity, model, start) do update set stale = true where not entity_hour.stale;
  return null;
end
$$;
create trigger mark_hours_of_inserted after insert on entity_score
  referencing new table as changed for each statement execute function mark_hours();
create trigger mark_hours_of_updated after update on entity_score
  referencing new table as changed for each statement execute function mark_hours();
create trigger mark_hours_of_deleted after delete on entity_score
  referencing old table as changed for each statement execute function mark_hours();

create function roll_hours(most integer) returns integer language plpgsql as $$
declare
  hours entity_hour[];
begin
  -- First locked, then counted by a statement of its own, which sees what was committed meanwhile. Who writes a score of such
  -- an hour has marked it before, and is counted; or waits at the mark until these are committed, and makes them stale again.
  hours := array(
    select h from entity_hour h where h.stale and h.start <= now() - interval '1 hour'
    order by h.start limit most for update skip locked);
  update entity_hour h
  set stale = false, articles = b.articles, stories = b.stories, sources = b.sources, late_articles = b.late_articles,
    mean = b.mean, weighted_mean = b.weighted_mean, negative_share = b.negative_share, positive_share = b.positive_share,
    dispersion = b.dispersion
  from unnest(hours) o
    cross join lateral score_buckets(o.entity, o.model, o.start, o.start + interval '1 hour', '1 hour', null) b
  where h.entity = o.entity and h.model = o.model and h.start = o.start;
  delete from entity_hour h using unnest(hours) o
  where h.entity = o.entity and h.model = o.model and h.start = o.start and h.stale;
  return cardinality(hours);
end
$$;
comment on function roll_hours is 'Counts stale hours that are over, and forgets those that are empty; how many there were.';

insert into entity_hour (entity, model, start, stale)
select distinct entity, model, date_bin('1 hour', time, timestamptz '2000-01-01 00:00:00Z'), true from entity_score;
