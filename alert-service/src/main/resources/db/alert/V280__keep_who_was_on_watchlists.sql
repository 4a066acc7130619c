-- Who was on which watchlist when, so that the past is decided again by what held then.

create table watchlist_revision (
  watchlist text        not null,
  owner     text        not null,
  revision  integer     not null,
  place     bigint,
  tick_time timestamptz,
  constraint watchlist_revision_pk primary key (watchlist, revision),
  constraint watchlist_revision_watchlist_fk foreign key (watchlist) references watchlist (name) on delete cascade,
  constraint watchlist_revision_positive check (revision > 0),
  constraint watchlist_revision_step_whole check ((place is null) = (tick_time is null))
);
comment on table watchlist_revision is
  'Each revision at which entities came to a watchlist or left it, and the first step of the log that was decided by it: the analysis of this place, where tick_time is 1970, or the tick of this time after it. Null while none was. The first one counts for all that was before.';
create index watchlist_revision_fresh on watchlist_revision (watchlist, revision) where place is null;

create table watchlist_entity (
  watchlist      text    not null,
  owner          text    not null,
  entity         text    not null,
  from_revision  integer not null,
  until_revision integer,
  constraint watchlist_entity_pk primary key (watchlist, entity, from_revision),
  constraint watchlist_entity_watchlist_fk foreign key (watchlist) references watchlist (name) on delete cascade,
  constraint watchlist_entity_leaves_after_it_came check (until_revision > from_revision)
);
comment on table watchlist_entity is
  'That an entity was on a watchlist from one revision on, inclusive, up to another, exclusive; null while it is.';
create index watchlist_entity_entity on watchlist_entity (entity);

select own_table('watchlist_revision', 'watchlist', 'watchlist');
select own_table('watchlist_entity', 'watchlist', 'watchlist');

insert into watchlist_revision (watchlist, owner, revision, place, tick_time)
select name, owner, revision, 0, 'epoch' from watchlist;
insert into watchlist_entity (watchlist, owner, entity, from_revision)
select distinct w.name, w.owner, e.entity, w.revision from watchlist w cross join unnest(w.entities) as e (entity);

-- A trigger, so that the version before keeps them too. How many entities an array has the planner does not know: of ten thousand a nested
-- loop takes sixteen seconds, a hash a third of one.
create function watchlist_keep_revision() returns trigger language plpgsql set enable_nestloop = off as $$
declare
  has_left boolean;
  has_come boolean;
begin
  update watchlist_entity e set until_revision = new.revision
  where e.watchlist = new.name and e.until_revision is null
    and not exists (select from unnest(new.entities) as n (entity) where n.entity = e.entity);
  has_left := found;
  insert into watchlist_entity (watchlist, owner, entity, from_revision)
  select distinct new.name, new.owner, n.entity, new.revision from unnest(new.entities) as n (entity)
  where not exists (
    select from watchlist_entity e where e.watchlist = new.name and e.entity = n.entity and e.until_revision is null);
  has_come := found;
  if tg_op = 'INSERT' then
    insert into watchlist_revision (watchlist, owner, revision, place, tick_time)
    values (new.name, new.owner, new.revision, 0, 'epoch');
  elsif has_left or has_come then
    insert into watchlist_revision (watchlist, owner, revision) values (new.name, new.owner, new.revision);
  end if;
  return null;
end
$$;
create trigger keep_revision after insert or update of entities on watchlist
  for each row execute function watchlist_keep_revision();

-- Forgets who left a watchlist before the oldest analysis that is kept; where none is, nobody.
create function watchlist_trim() returns void language plpgsql as $$
declare
  oldest bigint := (select min(place) from analysis);
begin
  delete from watchlist_entity e using watchlist_revision u
  where u.watchlist = e.watchlist and u.revision = e.until_revision and u.place < oldest;
  delete from watchlist_revision r
  where r.place < oldest and not exists (
    select from watchlist_entity e where e.watchlist = r.watchlist and r.revision in (e.from_revision, e.until_revision));
end
$$;

-- As before, and forgets with it who was on watchlists.
alter function history_trim(interval) rename to history_trim_partitions;
create function history_trim(retention interval) returns integer language plpgsql set lock_timeout = '100ms' as $$
declare
  dropped integer := history_trim_partitions(retention);
begin
  perform watchlist_trim();
  return dropped;
end
$$;
