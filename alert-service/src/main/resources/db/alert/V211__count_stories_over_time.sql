-- Conditions over time: what they count, how they stand, and where the log stood.

alter table subscription
  add column kind             text  not null default 'ARTICLE',
  add column window_condition jsonb not null default
    '{"scope": "", "lengthMinutes": 0, "minStories": 0, "minSources": 0, "pendingMinutes": 0, "severity": "INFO", "metric": "STORIES", "comparison": "AT_LEAST", "value": 0, "clear": 0, "baselineHours": 0, "minBaselineStories": 0}',
  drop constraint subscription_expression_bounded,
  add constraint subscription_expression_bounded
    check (char_length(expression) <= 2000 and (kind = 'ARTICLE') = (expression <> '')),
  add constraint subscription_kind_known check (kind in ('ARTICLE', 'THRESHOLD', 'CHANGE', 'BURST', 'ABSENCE'));
comment on column subscription.window_condition is 'Of every kind but ARTICLE, which has expression, critical and warning.';
create index subscription_timed on subscription (name)
  where kind <> 'ARTICLE' and not disabled and delete_time is null;

create table entity_story (
  entity     text        not null,
  story      text        not null,
  article    text        not null,
  source     text        not null,
  event_time timestamptz not null,
  score      float8,
  negative   boolean     not null,
  constraint entity_story_pk primary key (entity, story),
  constraint entity_story_score_range check (score between -1 and 1),
  constraint entity_story_negative_has_score check (not negative or score is not null)
);
comment on table entity_story is
  'Each story of each entity once, at its first article about the entity, in the minute of event_time: the buckets that windows and baselines are summed from. An article without a story is its own. score is null where the sentiment is uncertain, and article, source and score are empty where the article was erased.';
create index entity_story_time on entity_story (entity, event_time);
create index entity_story_article on entity_story (article) where article <> '';
create index entity_story_age on entity_story using brin (event_time);

create table window_standing (
  subscription          text        not null,
  subscription_revision integer     not null,
  entity                text        not null,
  state                 text        not null,
  since_time            timestamptz not null,
  due_minute            integer,
  constraint window_standing_pk primary key (subscription, entity),
  constraint window_standing_subscription_fk foreign key (subscription) references subscription (name),
  constraint window_standing_state_known check (state in ('INACTIVE', 'PENDING', 'FIRING', 'RESOLVED', 'NO_DATA'))
);
comment on table window_standing is
  'How each condition over time stands for each entity, since the step of the log at which it came there. due_minute is when it is assessed though no story comes: minutes since 1970.';

create table window_clock (
  singleton         boolean     not null default true,
  version           uuid        not null,
  begin_time        timestamptz not null,
  log_time          timestamptz not null,
  heard_time        timestamptz not null,
  last_arrival_time timestamptz not null,
  constraint window_clock_pk primary key (singleton),
  constraint window_clock_is_one check (singleton)
);
comment on table window_clock is
  'Where the log stood after the last step that was written. version is new with every write: who holds in memory what was counted knows by it whether that is what is stored.';

create table window_tick (
  after_place bigint      not null,
  log_time    timestamptz not null,
  constraint window_tick_pk primary key (after_place, log_time)
);
comment on table window_tick is
  'Times at which nothing had come, as they were taken for steps of the log: after the analysis of this place, in the order of log_time.';

alter table subscription_match alter column analysis drop not null;
comment on column subscription_match.analysis is 'Null where the condition is one over time.';

alter table alert
  add column window_evidence jsonb;
comment on column alert.window_evidence is
  'What a condition over time counted: startTime, endTime, stories, sources, score, topStories. Null where the alert is about one article.';
create index alert_window_articles on alert using gin ((window_evidence -> 'topStories') jsonb_path_ops)
  where window_evidence is not null;
