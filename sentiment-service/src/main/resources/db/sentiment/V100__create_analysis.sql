-- What articles say, of whom, and how. An analysis is never changed, but erased with its article.

create table analysis (
  id               uuid        not null,
  article          uuid        not null,
  article_revision integer     not null,
  article_time     timestamptz not null,
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
  delete_time      timestamptz,
  constraint analysis_pk primary key (id),
  constraint analysis_once unique (article, article_revision, article_time, model_sha256),
  constraint analysis_supersedes_fk foreign key (supersedes) references analysis (id),
  constraint analysis_revision_positive check (article_revision > 0),
  constraint analysis_state_known check (state in ('ANALYZED', 'UNSUPPORTED_LANGUAGE') or delete_time is not null),
  constraint analysis_label_known check (label in ('', 'NEGATIVE', 'NEUTRAL', 'POSITIVE', 'UNCERTAIN')),
  constraint analysis_label_when_analyzed check ((state = 'ANALYZED') = (label <> '')),
  constraint analysis_score_range check (score between -1 and 1),
  constraint analysis_erased_tells_nothing
    check (delete_time is null or (title = '' and source = '' and language = '' and state = '' and label = ''
      and score = 0 and entities = '{}' and content = ''))
);
comment on table analysis is
  'One row for each article revision and model. A revision is known by its number and by the time it was stored: after a restore of article-service a number is given again, to another text. The columns are for filters; content is the whole analysis as it is told, in the wire format of bellwether.sentiment.v1.Analysis. The rows of an erased article are tombstones, which stay.';
create index analysis_create_time on analysis (create_time, id);
create index analysis_article on analysis (article, create_time);
create index analysis_entities on analysis using gin (entities);

create table article_erasure (
  article     uuid        not null,
  delete_time timestamptz not null,
  constraint article_erasure_pk primary key (article)
);
comment on table article_erasure is
  'Every article that was erased, analyzed before or not; kept, so that no analysis of it is written afterwards.';
