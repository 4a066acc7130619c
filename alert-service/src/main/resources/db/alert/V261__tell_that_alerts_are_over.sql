-- Endpoints that got an alert are told when it is over.

alter table delivery
  drop constraint delivery_event_known,
  add constraint delivery_event_known check (event in ('OPENED', 'RETRACTED', 'DIGEST', 'RESOLVED'));
