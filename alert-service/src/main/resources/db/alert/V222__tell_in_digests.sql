-- Alerts that are held back, and the digests that they are told in.

create table digest (
  id                        uuid        not null,
  owner                     text        not null default 'local',
  subscription              text        not null,
  subscription_display_name text        not null,
  cause                     text        not null,
  group_key                 text        not null,
  start_time                timestamptz not null,
  due_time                  timestamptz not null,
  number                    integer     not null,
  alert_count               integer     not null,
  create_time               timestamptz not null,
  constraint digest_pk primary key (id),
  constraint digest_once unique (subscription, cause, group_key, start_time, number),
  constraint digest_cause_known check (cause in ('QUIET_HOURS', 'BUDGET', 'GROUP')),
  constraint digest_number_positive check (number > 0),
  constraint digest_has_alerts check (alert_count > 0)
);
comment on table digest is
  'Alerts told together, in one message. The id is made from what is unique here; a row is the record that this much of a window was told.';

create table held_alert (
  id           uuid        not null,
  subscription text        not null,
  cause        text        not null,
  group_key    text        not null,
  start_time   timestamptz not null,
  due_time     timestamptz not null,
  digest       uuid,
  constraint held_alert_pk primary key (id),
  constraint held_alert_alert_fk foreign key (id) references alert (id),
  constraint held_alert_digest_fk foreign key (digest) references digest (id),
  constraint held_alert_cause_known check (cause in ('QUIET_HOURS', 'BUDGET', 'GROUP'))
);
comment on table held_alert is
  'The window that an alert is, or was, held back for; digest is what it was told in. An alert whose article was retracted or erased before is no longer here, and is never told.';
create index held_alert_waiting on held_alert (due_time) where digest is null;
create index held_alert_group on held_alert (subscription, group_key, due_time) where cause = 'GROUP';

alter table alert
  alter column sequence drop not null,
  add column digest uuid,
  add constraint alert_digest_fk foreign key (digest) references digest (id);
comment on column alert.sequence is 'Given when it is told; while it is held back for a digest there is none, and nobody is shown the alert.';
create index alert_digest on alert (digest, sequence) where digest is not null;

alter table delivery
  alter column alert drop not null,
  add column digest uuid,
  drop constraint delivery_event_known,
  add constraint delivery_event_known check (event in ('OPENED', 'RETRACTED', 'DIGEST')),
  add constraint delivery_digest_fk foreign key (digest) references digest (id),
  add constraint delivery_of_an_alert_or_a_digest
    check ((event = 'DIGEST') = (digest is not null) and (event = 'DIGEST') = (alert is null)),
  add constraint delivery_digest_once unique (digest, endpoint);
comment on table delivery is
  'The telling of one event of an alert, or of a digest, to one endpoint through all its attempts; inserted with the event. Who holds the lease sends; leases and due times are of this database''s clock.';
