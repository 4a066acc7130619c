-- What became of an alert's article after the alert: another text, a retraction. Endpoints that got the alert are told of the latter.

alter table alert
  add column revision               integer     not null default 1,
  add column article_retract_time   timestamptz,
  add column article_retract_reason text        not null default '',
  add column superseded_by          text        not null default '',
  add constraint alert_revision_positive check (revision > 0),
  add constraint alert_reason_of_a_retraction
    check (article_retract_reason = '' or (article_retract_time is not null and article_delete_time is null));
update alert set revision = 2 where article_delete_time is not null;
comment on column alert.revision is 'Counts the changes told, the opening as the first.';

alter table subscription_match
  drop constraint subscription_match_outcome_known,
  add constraint subscription_match_outcome_known check (outcome in ('NOTIFIED', 'RETRACTED', 'BACKFILL', 'REVISION',
    'STALE', 'TIME_UNKNOWN', 'DUPLICATE_STORY', 'COOLDOWN'));

alter table delivery
  add column event text not null default 'OPENED',
  drop constraint delivery_once,
  add constraint delivery_once unique (alert, endpoint, event),
  add constraint delivery_event_known check (event in ('OPENED', 'RETRACTED'));
comment on table delivery is
  'The telling of one event of an alert to one endpoint through all its attempts; inserted with the event. Who holds the lease sends; leases and due times are of this database''s clock.';
