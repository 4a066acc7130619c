-- Where an alert stands: open until someone takes it up, or until its condition holds no more.

alter table alert
  add column state        text not null default 'OPEN',
  add column resolve_time timestamptz,
  add constraint alert_state_known check (state in ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')),
  add constraint alert_resolved_at_a_time check ((state = 'RESOLVED') = (resolve_time is not null));
comment on column alert.state is 'A change of it is a change of the alert, and told.';
