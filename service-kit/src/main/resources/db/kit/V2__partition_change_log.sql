-- The log is kept in partitions of create_time, each a seventh of the retention long, so that trimming is dropping.

create view change_log_partition as
  select format('%I.%I', n.nspname, c.relname) as name,
         substring(b.bounds from 'FROM \(''([^'']+)''\)')::timestamptz as from_time,
         substring(b.bounds from 'TO \(''([^'']+)''\)')::timestamptz as to_time
  from pg_inherits i
  join pg_class c on c.oid = i.inhrelid
  join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (select pg_get_expr(c.relpartbound, c.oid) as bounds) b
  where i.inhparent = 'change_log'::regclass and b.bounds <> 'DEFAULT';
comment on view change_log_partition is 'The partitions of the change log, as the catalogue has them, without the default one.';

-- Makes the partitions up to one whole partition ahead; how many were made. Where rows of a time lie in the default
-- partition already, that time stays there. Attaching, unlike creating, lets writers go on. One replica does so at a time,
-- the others pass. Fails as change_log_trim does.
create function change_log_make_partitions(retention interval) returns integer language plpgsql set lock_timeout = '100ms' as $$
declare
  length interval := retention / 7;
  lower  timestamptz;
  upper  timestamptz;
  name   text;
  made   integer := 0;
begin
  perform from change_log_state for update skip locked;
  if not found then
    return 0;
  end if;
  lower := greatest(
    date_bin(length, clock_timestamp(), '2000-01-01 00:00:00Z'),
    (select max(p.to_time) from change_log_partition p));
  while lower <= clock_timestamp() + length loop
    upper := date_bin(length, lower, '2000-01-01 00:00:00Z') + length;
    if not exists (select from change_log_default where create_time >= lower and create_time < upper) then
      name := 'change_log_' || to_char(lower at time zone 'UTC', 'YYYYMMDD_HH24MISS_MS');
      execute format('create table %I (like change_log including defaults including constraints)', name);
      execute format('alter table change_log attach partition %I for values from (%L) to (%L)', name, lower, upper);
      made := made + 1;
    end if;
    lower := upper;
  end loop;
  return made;
end
$$;

-- Drops the partitions that are older than the retention as a whole, and deletes as old rows of the default one; how many
-- partitions went. Keeps in mind how far, so that tokens before it are expired. Only rows below the horizon go: the others
-- may not have been told yet. One replica trims at a time, the others pass. Rather than make writers wait it fails with
-- lock_not_available, to be repeated later.
create function change_log_trim(retention interval) returns integer language plpgsql set lock_timeout = '100ms' as $$
declare
  state   change_log_state;
  horizon xid8;
  name    text;
  last    record;
  dropped integer := 0;
begin
  select * into state from change_log_state for update skip locked;
  if not found then
    return 0;
  end if;
  horizon := pg_snapshot_xmin(pg_current_snapshot());
  for name in
    select p.name from change_log_partition p where p.to_time <= clock_timestamp() - retention order by p.to_time
  loop
    -- The log before its partition, as readers and writers do.
    lock table only change_log in access exclusive mode;
    execute format('lock table %s in access exclusive mode', name);
    execute format('select xid, seq from %s order by xid desc, seq desc limit 1', name) into last;
    if last.xid >= horizon then
      continue;
    end if;
    execute format('drop table %s', name);
    dropped := dropped + 1;
    update change_log_state set trimmed_xid = last.xid, trimmed_seq = last.seq
    where (trimmed_xid, trimmed_seq) < (last.xid, last.seq);
  end loop;
  with old as (
    delete from change_log_default where create_time <= clock_timestamp() - retention and xid < horizon
    returning xid, seq)
  select xid, seq into last from old order by xid desc, seq desc limit 1;
  update change_log_state set trimmed_xid = last.xid, trimmed_seq = last.seq
  where (trimmed_xid, trimmed_seq) < (last.xid, last.seq);
  return dropped;
end
$$;
