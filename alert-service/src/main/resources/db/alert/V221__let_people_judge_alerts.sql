-- Who has an alert in hand, who is done with it, and what it was worth; and when each step before it was done.

alter table alert
  add column acknowledge_time timestamptz,
  add column acknowledged_by  text not null default '',
  add column resolved_by      text not null default '',
  add column feedback         text not null default '',
  add column feedback_comment text not null default '',
  add column feedback_by      text not null default '',
  add column feedback_time    timestamptz,
  add column first_seen_time  timestamptz,
  add column match_time       timestamptz,
  add column decide_time      timestamptz,
  add constraint alert_acknowledged_at_a_time check (acknowledge_time is not null or (state <> 'ACKNOWLEDGED' and acknowledged_by = '')),
  add constraint alert_people_short check (char_length(acknowledged_by) <= 200 and char_length(resolved_by) <= 200
    and char_length(feedback_by) <= 200),
  add constraint alert_feedback_known check (feedback in ('', 'USEFUL', 'NOT_USEFUL', 'WRONG_ENTITY', 'WRONG_SENTIMENT')),
  add constraint alert_feedback_at_a_time check ((feedback = '') = (feedback_time is null)),
  add constraint alert_feedback_comment_bounded check (char_length(feedback_comment) <= 1000
    and (feedback_comment = '' or (feedback <> '' and article_delete_time is null)));
comment on column alert.first_seen_time is 'Of it, match_time and decide_time alerts of earlier releases have none.';
