-- What articles say, of whom, and how. An analysis is never changed.

create table analysis (
  id               uuid        not null,
  article          uuid        not null,
  article_revision integer     not null,
  supersedes       uuid,
  model_sha256     text        not null,
  title            text        not null,
  source           text        not null,
  language         text        not null,
  origin           text        not null,
  story            text        not null,
  state            text        not null,
  label            text        not null,
  score            float8      not null,
  entities         text[]      not null,
  content          bytea       not null,
  create_time      timestamptz not null,
  constraint analysis_pk primary key (id),
  constraint analysis_once unique (article, article_revision, model_sha256),
  constraint analysis_supersedes_fk foreign key (supersedes) references analysis (id),
  constraint analysis_revision_positive check (article_revision > 0),
  constraint analysis_state_known check (state in ('ANALYZED', 'UNSUPPORTED_LANGUAGE')),
  constraint analysis_label_known check (label in ('', 'NEGATIVE', 'NEUTRAL', 'POSITIVE', 'UNCERTAIN')),
  constraint analysis_label_when_analyzed check ((state = 'ANALYZED') = (label <> '')),
  constraint analysis_score_range check (score between -1 and 1)
);
comment on table analysis is
  'One row for each article revision and model. The columns are for filters; content is the whole analysis as it is told, in the wire format of bellwether.sentiment.v1.Analysis.';
create index analysis_create_time on analysis (create_time, id);
create index analysis_article on analysis (article, create_time);
create index analysis_entities on analysis using gin (entities);
