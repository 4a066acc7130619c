-- Subscriptions, what matched them, the alerts told, and the deliveries of these.

create table endpoint (
  name         text        not null,
  owner        text        not null default 'local',
  display_name text        not null,
  uri          text        not null,
  secret       text        not null,
  state        text        not null,
  revision     integer     not null,
  create_time  timestamptz not null,
  update_time  timestamptz not null,
  constraint endpoint_pk primary key (name),
  constraint endpoint_name_form check (name like 'endpoints/_%'),
  constraint endpoint_display_name_short check (char_length(display_name) <= 200),
  constraint endpoint_uri_short check (char_length(uri) between 1 and 2083),
  constraint endpoint_state_known check (state in ('ACTIVE', 'GONE')),
  constraint endpoint_revision_positive check (revision > 0)
);
comment on table endpoint is 'Where alerts are posted, and the secret that messages to it are signed with.';

create table subscription (
  name               text        not null,
  owner              text        not null default 'local',
  display_name       text        not null,
  expression         text        not null,
  critical           text        not null,
  warning            text        not null,
  max_age_nanos      bigint      not null,
  cooldown_nanos     bigint      not null,
  every_copy         boolean     not null,
  allow_unknown_time boolean     not null,
  revisions          boolean     not null,
  endpoints          text[]      not null,
  disabled           boolean     not null,
  revision           integer     not null,
  create_time        timestamptz not null,
  update_time        timestamptz not null,
  delete_time        timestamptz,
  last_sequence      bigint      not null default 0,
  changed_xid        xid8        not null default pg_current_xact_id(),
  constraint subscription_pk primary key (name),
  constraint subscription_name_form check (name like 'subscriptions/_%'),
  constraint subscription_display_name_short check (char_length(display_name) <= 200),
  constraint subscription_expression_bounded check (char_length(expression) between 1 and 2000),
  constraint subscription_critical_bounded check (char_length(critical) <= 2000),
  constraint subscription_warning_bounded check (char_length(warning) <= 2000),
  constraint subscription_max_age_range check (max_age_nanos between 1 and 2592000000000000),
  constraint subscription_cooldown_range check (cooldown_nanos between 0 and 2592000000000000),
  constraint subscription_endpoints_few check (cardinality(endpoints) <= 20),
  constraint subscription_revision_positive check (revision > 0),
  constraint subscription_last_sequence_not_negative check (last_sequence >= 0)
);
comment on table subscription is
  'What people want to be told of. A deleted one stays, so that its name is not given again; its delete_time is set. changed_xid is the transaction of its last change: who has read under a snapshot asks again for what was not committed then.';
create index subscription_changed on subscription (changed_xid);

create table analysis (
  name        text        not null,
  article     text        not null,
  create_time timestamptz not null,
  content     bytea       not null,
  delete_time timestamptz,
  constraint analysis_pk primary key (name),
  constraint analysis_erased_tells_nothing check (delete_time is null or content = '')
);
comment on table analysis is
  'Each analysis that was decided, as sentiment-service told it (a message of its contract): decided once, and explained from here. Those of an erased article stay, without content.';
create index analysis_article on analysis (article, create_time);

create table article_erasure (
  article     text        not null,
  delete_time timestamptz not null,
  constraint article_erasure_pk primary key (article)
);
comment on table article_erasure is
  'Every article that was erased, analyzed before or not; kept, so that no analysis of it is decided afterwards.';

create table subscription_match (
  id                    uuid        not null,
  subscription          text        not null,
  subscription_revision integer     not null,
  analysis              text        not null,
  article               text        not null,
  article_revision      integer     not null,
  story                 text        not null,
  entity                text        not null,
  severity              text        not null,
  label                 text        not null,
  log_time              timestamptz not null,
  outcome               text        not null,
  verdicts              jsonb       not null,
  reasons               jsonb       not null,
  delete_time           timestamptz,
  constraint subscription_match_pk primary key (id),
  constraint subscription_match_subscription_fk foreign key (subscription) references subscription (name),
  constraint subscription_match_analysis_fk foreign key (analysis) references analysis (name),
  constraint subscription_match_severity_known check (severity in ('INFO', 'WARNING', 'CRITICAL')),
  constraint subscription_match_label_known check (label in ('NEGATIVE', 'NEUTRAL', 'POSITIVE')),
  constraint subscription_match_revisions_positive check (subscription_revision > 0 and article_revision > 0),
  constraint subscription_match_outcome_known check (outcome in ('NOTIFIED', 'BACKFILL', 'REVISION', 'STALE',
    'TIME_UNKNOWN', 'DUPLICATE_STORY', 'COOLDOWN')),
  constraint subscription_match_erased_tells_nothing check (delete_time is null or reasons = '{"items": []}')
);
comment on table subscription_match is
  'Each condition that held, with the verdict of every stage that was asked. The id is made from subscription, article, their revisions, the time of the article''s, and the entity.';
create index subscription_match_analysis on subscription_match (analysis, subscription);
create index subscription_match_told on subscription_match (subscription, entity, log_time)
  where outcome = 'NOTIFIED';
create index subscription_match_told_story on subscription_match (subscription, entity, story, log_time)
  where outcome = 'NOTIFIED';

create table alert (
  id                        uuid        not null,
  owner                     text        not null default 'local',
  subscription              text        not null,
  subscription_revision     integer     not null,
  subscription_display_name text        not null,
  severity                  text        not null,
  sequence                  bigint      not null,
  analysis                  text        not null,
  article                   text        not null,
  article_revision          integer     not null,
  title                     text        not null,
  source                    text        not null,
  uri                       text        not null,
  story                     text        not null,
  entity                    text        not null,
  score                     float8      not null,
  entity_content            bytea       not null,
  reasons                   jsonb       not null,
  event_time                timestamptz not null,
  article_time              timestamptz not null,
  analysis_time             timestamptz not null,
  create_time               timestamptz not null,
  article_delete_time       timestamptz,
  constraint alert_pk primary key (id),
  constraint alert_match_fk foreign key (id) references subscription_match (id),
  constraint alert_sequence_once unique (subscription, sequence),
  constraint alert_sequence_positive check (sequence > 0),
  constraint alert_score_range check (score between -1 and 1),
  constraint alert_severity_known check (severity in ('INFO', 'WARNING', 'CRITICAL')),
  constraint alert_erased_tells_nothing
    check (article_delete_time is null or (title = '' and source = '' and uri = '' and score = 0
      and entity_content = '' and reasons = '{"items": []}'))
);
comment on table alert is
  'What subscribers were told, with the id of the match. entity_content is what the article says of the entity, a message of the sentiment contract. Where the article was erased the alert stays, without what it said.';
create index alert_create_time on alert (create_time, id);

create table delivery (
  id          uuid        not null,
  endpoint    text        not null,
  alert       uuid        not null,
  state       text        not null default 'PENDING',
  attempts    integer     not null default 0,
  due_time    timestamptz,
  lease       uuid,
  lease_until timestamptz not null default '-infinity',
  last_result text        not null default '',
  create_time timestamptz not null default clock_timestamp(),
  update_time timestamptz not null default clock_timestamp(),
  constraint delivery_pk primary key (id),
  constraint delivery_once unique (alert, endpoint),
  constraint delivery_endpoint_fk foreign key (endpoint) references endpoint (name) on delete cascade,
  constraint delivery_alert_fk foreign key (alert) references alert (id),
  constraint delivery_state_known check (state in ('PENDING', 'DELIVERED', 'DEAD')),
  constraint delivery_due_while_pending check ((state = 'PENDING') = (due_time is not null)),
  constraint delivery_attempts_not_negative check (attempts >= 0)
);
comment on table delivery is
  'The sending of one alert to one endpoint through all its attempts; inserted with the alert. Who holds the lease sends; leases and due times are of this database''s clock.';
create index delivery_due on delivery (due_time) where state = 'PENDING';
create index delivery_queue on delivery (endpoint, due_time) where state = 'PENDING';
create index delivery_endpoint on delivery (endpoint, create_time, id);
