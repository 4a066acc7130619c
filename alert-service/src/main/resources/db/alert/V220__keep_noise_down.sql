-- What keeps noise down beside cooldowns: inhibition, silences, quiet hours, budgets, grouping, and digests of what was held back.

alter table subscription
  add column restraints jsonb not null default '{}';
comment on column subscription.restraints is
  'Inhibition, quiet hours, budget and grouping of the policy; each is absent where there is none.';

create table silence (
  name        text        not null,
  owner       text        not null default 'local',
  expression  text        not null,
  author      text        not null,
  reason      text        not null,
  start_time  timestamptz not null,
  end_time    timestamptz not null,
  revision    integer     not null,
  create_time timestamptz not null,
  update_time timestamptz not null,
  constraint silence_pk primary key (name),
  constraint silence_name_form check (name like 'silences/_%'),
  constraint silence_expression_bounded check (char_length(expression) between 1 and 2000),
  constraint silence_author_bounded check (char_length(author) between 1 and 200),
  constraint silence_reason_bounded check (char_length(reason) between 1 and 1000),
  constraint silence_ends_after_its_start check (end_time >= start_time),
  constraint silence_revision_positive check (revision > 0)
);
comment on table silence is 'What people have asked to hear nothing of for a while, as it stands.';
create index silence_end_time on silence (end_time);

create table silence_revision (
  silence    text        not null,
  revision   integer     not null,
  expression text        not null,
  author     text        not null,
  reason     text        not null,
  begin_time timestamptz not null,
  end_time   timestamptz not null,
  constraint silence_revision_pk primary key (silence, revision),
  constraint silence_revision_silence_fk foreign key (silence) references silence (name),
  constraint silence_revision_ends_after_its_beginning check (end_time >= begin_time)
);
comment on table silence_revision is
  'Every revision of every silence, and from when to when it was in force: a match is judged by those that were at its log time, whenever it is decided.';
create index silence_revision_end_time on silence_revision (end_time);

alter table subscription_match
  drop constraint subscription_match_outcome_known,
  add constraint subscription_match_outcome_known check (outcome in ('NOTIFIED', 'RETRACTED', 'BACKFILL', 'REVISION',
    'STALE', 'TIME_UNKNOWN', 'DUPLICATE_STORY', 'COOLDOWN', 'INHIBITED', 'SILENCED', 'DIGESTED', 'GROUPED'));
comment on column subscription_match.outcome is
  'Of NOTIFIED, DIGESTED and GROUPED an alert comes, at once or in a digest; of the others none.';

drop index subscription_match_told;
drop index subscription_match_told_story;
create index subscription_match_told on subscription_match (subscription, entity, log_time)
  where outcome in ('NOTIFIED', 'DIGESTED', 'GROUPED');
create index subscription_match_told_story on subscription_match (subscription, story, log_time)
  where outcome in ('NOTIFIED', 'DIGESTED', 'GROUPED');
create index subscription_match_spent on subscription_match (subscription, log_time)
  where outcome in ('NOTIFIED', 'GROUPED');
create index subscription_match_told_time on subscription_match (log_time, id)
  where outcome in ('NOTIFIED', 'DIGESTED', 'GROUPED');
