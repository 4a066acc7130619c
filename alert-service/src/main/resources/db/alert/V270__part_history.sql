-- History is kept in partitions of the log's time, so that what is old goes by dropping them.
--
-- Every table that grows with the news is parted by a time that is known before the row is written, and is the same whenever the same is
-- written again: the create time of the analysis, which its matches have as log_time, their alerts as analysis_time, and deliveries as
-- log_time; of a digest the start of its window. So what came of one analysis goes together, and a repetition meets its own key.
--
-- A key of a partitioned table has the time in it. What was unique without it is so by what the one writer does:
-- - analysis.name, subscription_match.id, alert.id, entity_story (entity, story): the follower looks for them in all partitions before it
--   decides, and writes under its fence, so that nobody else has written since;
-- - analysis.place: from its sequence; alert (subscription, sequence), delivery (endpoint, sequence): taken from the row of the subscription or
--   endpoint, under its lock.
-- Where a partition goes, PostgreSQL would search every referring table for what still refers to it, with all of them locked. So parts of
-- history do not refer to each other by foreign keys: match, alert and deliveries are written in the transaction of what they are of.
-- Keys to what stays (subscription, endpoint) are kept.

-- Puts a partitioned table with its rows in the place of one that is not.
create function part_table(whole regclass, key name, rows text, added text default '') returns void language plpgsql as $$
declare
  relation text := (select relname from pg_class where oid = whole);
  former   text := relation || '_whole';
  first    timestamptz;
begin
  execute format('alter table %I rename to %I', relation, former);
  execute format('create table %I (like %I including defaults including constraints including comments %s) partition by range (%I)',
    relation, former, added, key);
  execute format('create table %I partition of %I default', relation || '_default', relation);
  select coalesce(min(create_time), now()) into first from analysis_time;
  perform make_partitions(relation::regclass, interval '400 days' / 7, greatest(first, now() - interval '1200 days'));
  execute format('insert into %I %s', relation, rows);
  execute format('drop table %I', former);
  execute format('drop function if exists %I()', relation || '_take_owner');
end
$$;
create temporary table analysis_time on commit drop as select min(create_time) as create_time from analysis;

select part_table('delivery', 'log_time', $$
  select d.*, coalesce(a.analysis_time, g.start_time)
  from delivery_whole d left join alert a on a.id = d.alert left join digest g on g.id = d.digest$$,
  ', log_time timestamptz not null default clock_timestamp()');
select part_table('held_alert', 'start_time', 'select * from held_alert_whole');
select part_table('alert', 'analysis_time', 'select * from alert_whole');
select part_table('digest', 'start_time', 'select * from digest_whole');
select part_table('subscription_match', 'log_time', 'select * from subscription_match_whole');
-- A story that was counted before places were kept is of the first analysis of its article, or of its own time.
select part_table('entity_story', 'log_time', $$
  select s.*, coalesce(a.create_time, f.create_time, s.event_time)
  from entity_story_whole s
  left join analysis a on a.place = s.place
  left join lateral (
    select min(b.create_time) as create_time from analysis b where s.place = 0 and b.article = s.article) f on true$$,
  ', log_time timestamptz not null default clock_timestamp()');
alter sequence analysis_place_seq owned by none;
select part_table('analysis', 'create_time', 'select * from analysis_whole');
alter sequence analysis_place_seq owned by analysis.place;
select part_table('window_tick', 'log_time', 'select * from window_tick_whole');
drop function part_table(regclass, name, text, text);

comment on table analysis is
  'Each analysis that was decided, as sentiment-service told it (a message of its contract): decided once, and explained from here. Those of an erased article stay, without content.';
alter table analysis add constraint analysis_pk primary key (name, create_time);
create index analysis_article on analysis (article, create_time);
create index analysis_place on analysis (place);
create index analysis_period on analysis (create_time, place);
create index analysis_step on analysis (log_time, place) where log_time is not null;

comment on table subscription_match is
  'Each condition that held, with the verdict of every stage that was asked. The id is made from subscription, article, their revisions, the time of the article''s, and the entity.';
alter table subscription_match
  add constraint subscription_match_pk primary key (id, log_time),
  add constraint subscription_match_subscription_fk foreign key (subscription) references subscription (name);
create index subscription_match_analysis on subscription_match (analysis, subscription);
create index subscription_match_told on subscription_match (subscription, entity, log_time)
  where outcome in ('NOTIFIED', 'DIGESTED', 'GROUPED');
create index subscription_match_told_story on subscription_match (subscription, story, log_time)
  where outcome in ('NOTIFIED', 'DIGESTED', 'GROUPED');
create index subscription_match_spent on subscription_match (subscription, log_time)
  where outcome in ('NOTIFIED', 'GROUPED');
create index subscription_match_told_time on subscription_match (log_time, id)
  where outcome in ('NOTIFIED', 'DIGESTED', 'GROUPED');
create index subscription_match_over_time on subscription_match (subscription, entity, log_time) where analysis is null;

comment on table alert is
  'What subscribers were told, with the id of the match. entity_content is what the article says of the entity, a message of the sentiment contract. Where the article was erased the alert stays, without what it said.';
comment on column alert.analysis_time is 'The log_time of the match.';
alter table alert add constraint alert_pk primary key (id, analysis_time);
create index alert_sequence on alert (subscription, sequence);
create index alert_create_time on alert (owner, create_time, id);
create index alert_digest on alert (digest, sequence) where digest is not null;
create index alert_window_articles on alert using gin ((window_evidence -> 'topStories') jsonb_path_ops)
  where window_evidence is not null;

comment on table digest is
  'Alerts told together, in one message. The id is made from what is unique here; a row is the record that this much of a window was told.';
alter table digest
  add constraint digest_pk primary key (id, start_time),
  add constraint digest_once unique (subscription, cause, group_key, start_time, number);

comment on table held_alert is
  'The window that an alert is, or was, held back for; digest is what it was told in. An alert whose article was retracted or erased before is no longer here, and is never told.';
alter table held_alert add constraint held_alert_pk primary key (id, start_time);
create index held_alert_waiting on held_alert (due_time) where digest is null;
create index held_alert_group on held_alert (subscription, group_key, due_time) where cause = 'GROUP';

comment on table delivery is
  'The telling of one event of an alert, or of a digest, to one endpoint through all its attempts; inserted with the event. Who holds the lease sends; leases and due times are of this database''s clock.';
comment on column delivery.log_time is
  'The analysis_time of the alert, or the start_time of the digest: it goes with what it tells of. The version before gives none; then it is the time of the row.';
alter table delivery
  add constraint delivery_pk primary key (id, log_time),
  add constraint delivery_once unique (alert, endpoint, event, log_time),
  add constraint delivery_digest_once unique (digest, endpoint, log_time),
  add constraint delivery_endpoint_fk foreign key (endpoint) references endpoint (name) on delete cascade;
create index delivery_sequence on delivery (endpoint, sequence);
create index delivery_endpoint on delivery (endpoint, create_time, id);
create index delivery_queue on delivery (endpoint, replay, due_time) where state = 'PENDING';
create index delivery_replay on delivery (endpoint, sequence) where replay;
create index delivery_leased on delivery (endpoint) where lease is not null;

comment on table entity_story is
  'Each story of each entity once, at its first article about the entity, in the minute of event_time: the buckets that windows and baselines are summed from. An article without a story is its own. score is null where the sentiment is uncertain, and article, source and score are empty where the article was erased.';
comment on column entity_story.log_time is 'The create_time of the analysis that it was counted with. The version before gives none; then it is the time of the row.';
alter table entity_story add constraint entity_story_pk primary key (entity, story, log_time);
create index entity_story_time on entity_story (entity, event_time);
create index entity_story_article on entity_story (article) where article <> '';
create index entity_story_place on entity_story (entity, place);

comment on table window_tick is
  'Times at which nothing had come, as they were taken for steps of the log: after the analysis of this place, in the order of log_time.';
alter table window_tick add constraint window_tick_pk primary key (after_place, log_time);
create index window_tick_time on window_tick (log_time);

-- The walls and grants of before.
alter table subscription_match drop constraint subscription_match_owner_named;
alter table alert drop constraint alert_owner_named;
alter table digest drop constraint digest_owner_named;
alter table held_alert drop constraint held_alert_owner_named;
alter table delivery drop constraint delivery_owner_named;
select own_table('subscription_match', 'subscription', 'subscription');
select own_table('alert', 'subscription', 'subscription');
select own_table('digest', 'subscription', 'subscription');
select own_table('held_alert', 'subscription', 'subscription');
select own_table('delivery', 'endpoint', 'endpoint');
grant select on analysis, entity_story, window_tick to bellwether_request;

analyze analysis, subscription_match, alert, digest, held_alert, delivery, entity_story, window_tick;

create table history_state (
  single    boolean     not null default true,
  kept_from timestamptz not null default '-infinity',
  constraint history_state_pk primary key (single),
  constraint history_state_single check (single)
);
comment on table history_state is
  'One row: from when on, in the log''s time, history is kept. It never goes back. What is of before may be gone, and is not decided any more.';
insert into history_state default values;
grant select on history_state to bellwether_request;

-- The tables of history, in the order in which they are dropped from: what is told of before what tells.
create function history_tables() returns regclass[] language sql stable as $$
  select array['delivery', 'held_alert', 'alert', 'digest', 'subscription_match', 'entity_story', 'window_tick', 'analysis']::regclass[]
$$;

-- Moves the beginning of history; null where another replica is at it.
create function history_begin(retention interval) returns timestamptz language sql as $$
  update history_state set kept_from = greatest(kept_from, clock_timestamp() - retention)
  where single in (select single from history_state for update skip locked)
  returning kept_from
$$;

-- Makes the partitions that are missing, from the beginning of history up to one whole partition ahead, each a seventh of the retention
-- long; how many were made. One replica at a time, the others pass. Fails as history_trim does.
create function history_make_partitions(retention interval) returns integer language plpgsql set lock_timeout = '100ms' as $$
declare
  since timestamptz := history_begin(retention);
begin
  if since is null then
    return 0;
  end if;
  return (select sum(make_partitions(parent, retention / 7, since)) from unnest(history_tables()) as parent);
end
$$;

-- Drops the partitions that are older than the retention as a whole, and deletes as old rows of the default ones; how many partitions
-- went. One replica at a time, the others pass. Rather than make readers and writers wait it fails with lock_not_available, to be
-- repeated later.
create function history_trim(retention interval) returns integer language plpgsql set lock_timeout = '100ms' as $$
declare
  since   timestamptz := history_begin(retention);
  old     record;
  dropped integer := 0;
begin
  if since is null then
    return 0;
  end if;
  for old in
    select p.parent, p.name from unnest(history_tables()) with ordinality as t (parent, place)
    join table_partition p on p.parent = t.parent
    where p.to_time <= since order by t.place, p.to_time
  loop
    perform lock_partition(old.parent, old.name);
    execute format('drop table %s', old.name);
    dropped := dropped + 1;
  end loop;
  for old in
    select t.partdefid::regclass as name, a.attname as key from pg_partitioned_table t
    join pg_attribute a on a.attrelid = t.partrelid and a.attnum = t.partattrs[0] where t.partrelid = any(history_tables())
  loop
    execute format('delete from %s where %I < $1', old.name, old.key) using since;
  end loop;
  return dropped;
end
$$;
