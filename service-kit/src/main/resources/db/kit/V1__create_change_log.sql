-- What every service keeps: its change log, where it stands in those it follows, and the requests it has answered.

create sequence change_log_seq;

create table change_log (
  xid         xid8        not null default pg_current_xact_id(),
  seq         bigint      not null default nextval('change_log_seq'),
  kind        text        not null,
  resource    uuid        not null,
  revision    integer     not null,
  create_time timestamptz not null default clock_timestamp(),
  constraint change_log_pk primary key (xid, seq, create_time),
  constraint change_log_revision_positive check (revision > 0)
) partition by range (create_time);
comment on table change_log is
  'One row for each change of a resource, written in the transaction of the change. Read in the order (xid, seq), below the horizon pg_snapshot_xmin only: seq alone is not the order of commits.';

-- What was written while no partition was made for its time: an insert never fails for want of one.
create table change_log_default partition of change_log default;

create table change_log_state (
  single      boolean not null default true,
  epoch       bigint  not null default 1,
  key         bytea   not null default sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea),
  origin      text,
  trimmed_xid xid8    not null default '0',
  trimmed_seq bigint  not null default 0,
  constraint change_log_state_pk primary key (single),
  constraint change_log_state_single check (single)
);
comment on table change_log_state is
  'One row: the epoch of the log, the key that authenticates tokens, where both were made, and the last change trimmed.';
insert into change_log_state default values;

-- Where this log is: cluster, timeline, database, and the table itself. Elsewhere transaction ids mean something else.
create function change_log_origin() returns text language sql stable as $$
  select concat_ws('/',
    (select system_identifier from pg_control_system()),
    substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8),
    (select oid from pg_database where datname = current_database()),
    'change_log_state'::regclass::oid)
$$;

-- After a restore or a move: every token given so far is expired, and no row stays hidden above the horizon. The number
-- comes from the clock, so that two restores of one backup do not begin the same epoch.
create function change_log_begin_epoch() returns bigint language plpgsql as $$
declare
  begun bigint;
begin
  update change_log_state
  set epoch = greatest(epoch + 1, (extract(epoch from clock_timestamp()) * 1000)::bigint),
      origin = change_log_origin(), trimmed_xid = '0', trimmed_seq = 0
  returning epoch into begun;
  update change_log set xid = '0' where xid <> '0';
  return begun;
end
$$;

-- Called at each start, and when a reader sees that the log is not where it was: a new epoch begins where the origin differs.
create function change_log_open() returns bytea language plpgsql as $$
declare
  state change_log_state;
begin
  select * into state from change_log_state for update;
  if state.origin is null then
    update change_log_state set origin = change_log_origin();
  elsif state.origin <> change_log_origin() then
    perform change_log_begin_epoch();
  end if;
  return state.key;
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
