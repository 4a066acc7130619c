-- Endpoints that got an alert are told that its article was corrected, each time that it is, where the subscription asks for revisions.

alter table delivery
  add column correction text not null default '',
  drop constraint delivery_event_known,
  add constraint delivery_event_known check (event in ('OPENED', 'RETRACTED', 'DIGEST', 'RESOLVED', 'CORRECTED')),
  add constraint delivery_correction_named check ((event = 'CORRECTED') = (correction <> '')),
  drop constraint delivery_once,
  add constraint delivery_once unique (alert, endpoint, event, correction, log_time);
comment on column delivery.correction is
  'Of the event CORRECTED the analysis, "analyses/...", of the text that took the place of the alert''s; else empty.';
