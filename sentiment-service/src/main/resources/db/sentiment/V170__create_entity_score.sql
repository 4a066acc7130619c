-- What each article says of each entity, for series over time; and what is known of an article's novelty.

alter table analysis
  add column time           timestamptz,
  add column sentences      bigint[]  not null default '{}',
  add column seen_sentences integer[] not null default '{}',
  drop constraint analysis_erased_tells_nothing,
  add constraint analysis_erased_tells_nothing
    check (delete_time is null or (title = '' and source = '' and language = '' and state = '' and label = ''
      and score = 0 and entities = '{}' and content = '' and time is null and sentences = '{}' and seen_sentences = '{}'));
comment on column analysis.time is
  'When the article was published, or stored where that is not known; never later than it was stored. Null until the analysis has its rows in entity_score.';
comment on column analysis.sentences is 'Keys of the sentences in their order, by which equal ones are known.';
comment on column analysis.seen_sentences is
  'Numbers, from 0, of the sentences that an earlier article of the story has too, as it stood when this was written.';
create index analysis_story on analysis (story, time) where time is not null;
create index analysis_without_scores on analysis (id) where time is null and delete_time is null and state = 'ANALYZED';

create table model (
  id      integer generated always as identity,
  sha256  text not null,
  name    text not null,
  version text not null,
  constraint model_pk primary key (id),
  constraint model_sha256_once unique (sha256)
);
comment on table model is 'Every model that made a score.';

create table entity_score (
  analysis        uuid        not null,
  entity          text        not null,
  model           integer     not null,
  article         uuid        not null,
  story           text        not null,
  source          text        not null,
  time            timestamptz not null,
  score           float8      not null,
  label           text        not null,
  relevance       float8      not null,
  weight          float8      not null,
  first_in_story  boolean     not null,
  similar_before  integer[]   not null,
  create_time     timestamptz not null,
  end_time        timestamptz,
  constraint entity_score_pk primary key (analysis, entity),
  constraint entity_score_analysis_fk foreign key (analysis) references analysis (id),
  constraint entity_score_model_fk foreign key (model) references model (id),
  constraint entity_score_range check (score between -1 and 1),
  constraint entity_score_label_known check (label in ('NEGATIVE', 'NEUTRAL', 'POSITIVE', 'UNCERTAIN')),
  constraint entity_score_relevance_range check (relevance between 0 and 1),
  constraint entity_score_weight_range check (weight between 0 and 1),
  constraint entity_score_similar_windows check (cardinality(similar_before) = 5)
);
comment on table entity_score is
  'One row for each analysis and entity. It is known from create_time to end_time, when a later revision or a retraction took its place. The rows of an erased article are deleted.';
comment on column entity_score.entity is 'Its name, such as entities/us-clsk.';
comment on column entity_score.similar_before is
  'Articles of the same story about the same entity before this one: for 12 hours, 24 hours, 3, 5 and 7 days.';
comment on column entity_score.weight is 'relevance / (1 + similar articles of the 24 hours before).';
create index entity_score_series on entity_score (entity, model, time)
  include (story, source, score, label, weight, create_time, end_time);
create index entity_score_time on entity_score (model, time) include (entity, story, score, end_time);
create index entity_score_story on entity_score (story, entity, time);
create index entity_score_article on entity_score (article);
