-- Watchlists, and what conditions are looked up by.

create table watchlist (
  name         text        not null,
  owner        text        not null default 'local',
  display_name text        not null,
  entities     text[]      not null,
  revision     integer     not null,
  create_time  timestamptz not null,
  update_time  timestamptz not null,
  changed_xid  xid8        not null default pg_current_xact_id(),
  constraint watchlist_pk primary key (name),
  constraint watchlist_name_form check (name like 'watchlists/_%'),
  constraint watchlist_display_name_short check (char_length(display_name) <= 200),
  constraint watchlist_entities_bounded check (cardinality(entities) <= 10000),
  constraint watchlist_revision_positive check (revision > 0)
);
comment on table watchlist is
  'Entities that conditions name together. changed_xid is as in subscription.';
create index watchlist_changed on watchlist (changed_xid);
create index watchlist_entities on watchlist using gin (entities);

alter table subscription
  add column broad               boolean not null default false,
  add column watchlists          text[]  not null default '{}',
  add column normal_form         bytea   not null default '',
  add column normal_form_version integer not null default 0,
  add constraint subscription_normal_form_version_not_negative check (normal_form_version >= 0);
comment on column subscription.broad is
  'Whether there is nothing that the condition could be looked up by. Of the subscriptions of earlier releases it is not told until they are saved again.';
comment on column subscription.watchlists is 'The ids of those that the condition names, which cannot be deleted meanwhile.';
comment on column subscription.normal_form is
  'The condition as it is looked up by, made of the expression by the version of the compiler beside it; where that is another it is made again when it is loaded.';
drop index subscription_changed;
create index subscription_changed on subscription (changed_xid, name);
create index subscription_broad on subscription (name) where broad and delete_time is null;
create index subscription_watchlists on subscription using gin (watchlists) where watchlists <> '{}' and delete_time is null;
