-- What the change log is kept by, for any table that is partitioned by a range of time.

create view table_partition as
  select i.inhparent::regclass as parent,
         format('%I.%I', n.nspname, c.relname) as name,
         substring(b.bounds from 'FROM \(''([^'']+)''\)')::timestamptz as from_time,
         substring(b.bounds from 'TO \(''([^'']+)''\)')::timestamptz as to_time
  from pg_inherits i
  join pg_class c on c.oid = i.inhrelid and c.relispartition and c.relkind = 'r'
  join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (select pg_get_expr(c.relpartbound, c.oid) as bounds) b
  where b.bounds like 'FOR VALUES FROM (''%';
comment on view table_partition is 'The partitions of every table, as the catalogue has them, without the default ones.';

create or replace view change_log_partition as
  select name, from_time, to_time from table_partition where parent = 'change_log'::regclass;
comment on view change_log_partition is 'The partitions of the change log, as the catalogue has them, without the default one.';

-- Makes the partitions of a table that are missing from a time on up to one whole partition ahead; how many were made. Each is so long,
-- or ends where one begins that is there. Where rows of a time lie in the default partition already, that time stays there.
-- Attaching, unlike creating, lets writers go on.
create function make_partitions(parent regclass, length interval, since timestamptz) returns integer language plpgsql as $$
declare
  relation text := (select relname from pg_class where oid = parent);
  key      name := (select a.attname from pg_partitioned_table t
                    join pg_attribute a on a.attrelid = t.partrelid and a.attnum = t.partattrs[0] where t.partrelid = parent);
  rest     regclass := (select nullif(partdefid, 0)::regclass from pg_partitioned_table where partrelid = parent);
  lower    timestamptz := date_bin(length, since, '2000-01-01 00:00:00Z');
  upper    timestamptz;
  covered  timestamptz;
  is_taken boolean;
  made     integer := 0;
  part     text;
begin
  while lower <= clock_timestamp() + length loop
    select p.to_time into covered from table_partition p
    where p.parent = make_partitions.parent and p.from_time <= lower and p.to_time > lower;
    if found then
      lower := covered;
      continue;
    end if;
    upper := least(
      date_bin(length, lower, '2000-01-01 00:00:00Z') + length,
      (select min(p.from_time) from table_partition p where p.parent = make_partitions.parent and p.from_time > lower));
    execute format('select exists (select from %s where %I >= $1 and %I < $2)', rest, key, key) into is_taken using lower, upper;
    if not is_taken then
      part := relation || to_char(lower at time zone 'UTC', '_YYYYMMDD_HH24MISS_MS');
      execute format('create table %I (like %s including defaults including constraints)', part, parent);
      execute format('alter table %s attach partition %I for values from (%L) to (%L)', parent, part, lower, upper);
      made := made + 1;
    end if;
    lower := upper;
  end loop;
  return made;
end
$$;

-- Locks a partition against everybody, the table before it, as readers and writers do.
create function lock_partition(parent regclass, part text) returns void language plpgsql as $$
begin
  execute format('lock table only %s in access exclusive mode', parent);
  execute format('lock table %s in access exclusive mode', part);
end
$$;

-- As before, by the above. One replica makes partitions at a time, the others pass. Fails as change_log_trim does.
create or replace function change_log_make_partitions(retention interval) returns integer language plpgsql set lock_timeout = '100ms' as $$
begin
  perform from change_log_state for update skip locked;
  if not found then
    return 0;
  end if;
  return make_partitions('change_log', retention / 7, clock_timestamp());
end
$$;

-- As before, by the above.
create or replace function change_log_trim(retention interval) returns integer language plpgsql set lock_timeout = '100ms' as $$
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
    perform lock_partition('change_log', name);
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
