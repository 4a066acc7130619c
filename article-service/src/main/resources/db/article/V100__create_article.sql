-- Articles, every revision of their text, and the stories that they belong to.

create table story (
  id            uuid        not null,
  first_article uuid        not null,
  create_time   timestamptz not null,
  constraint story_pk primary key (id)
);
comment on table story is 'Every article that says the same; begun by its first, never merged or split.';

create table story_content (
  content_sha256 text not null,
  story          uuid not null,
  constraint story_content_pk primary key (content_sha256),
  constraint story_content_story_fk foreign key (story) references story (id)
);
comment on table story_content is 'Which story a normalised body belongs to.';

create table article (
  id             uuid        not null,
  revision       integer     not null,
  source         text        not null,
  uri            text        not null,
  origin         text        not null,
  labels         jsonb       not null,
  story          uuid        not null,
  story_first    boolean     not null,
  story_copy     text        not null,
  story_articles integer     not null,
  story_sources  integer     not null,
  content_sha256 text        not null,
  create_time    timestamptz not null,
  update_time    timestamptz not null,
  delete_time    timestamptz,
  live           boolean     not null generated always as (delete_time is null) stored,
  constraint article_pk primary key (id),
  constraint article_live_once unique (id, live),
  constraint article_story_fk foreign key (story) references story (id),
  constraint article_revision_positive check (revision > 0),
  constraint article_origin_known check (origin in ('LIVE', 'BACKFILL')),
  constraint article_story_copy_known check (story_copy in ('', 'EXACT', 'NEAR', 'EXCERPT')),
  constraint article_story_articles_positive check (story_articles > 0),
  constraint article_story_sources_positive check (story_sources > 0),
  constraint article_erased_tells_nothing
    check (live or (source = '' and uri = '' and labels = '{}' and content_sha256 = ''))
);
comment on table article is
  'One row for each article: what stays the same over its revisions, and its place in its story as it stood at ingest. The row of an erased article is its tombstone, which stays; it counts as one more revision.';
create unique index article_uri on article (uri) where uri <> '';
create index article_content on article (content_sha256, source);
create index article_story on article (story);
create index article_create_time on article (create_time, id);

create table article_revision (
  article             uuid        not null,
  revision            integer     not null,
  title               text        not null,
  body                text        not null,
  authors             text[]      not null,
  language            text        not null,
  language_confidence float8      not null,
  publish_earliest    timestamptz,
  publish_latest      timestamptz,
  publish_precision   text        not null,
  publish_evidence    jsonb       not null,
  publish_flags       text[]      not null,
  fetch_time          timestamptz,
  content_sha256      text        not null,
  create_time         timestamptz not null,
  live                boolean     not null default true,
  constraint article_revision_pk primary key (article, revision),
  constraint article_revision_live check (live),
  constraint article_revision_article_fk foreign key (article, live) references article (id, live),
  constraint article_revision_positive check (revision > 0),
  constraint article_revision_title_short check (char_length(title) <= 500),
  constraint article_revision_body_bounded check (char_length(body) between 1 and 200000),
  constraint article_revision_confidence_range check (language_confidence between 0 and 1),
  constraint article_revision_precision_known
    check (publish_precision in ('UNSPECIFIED', 'DAY', 'HOUR', 'MINUTE', 'SECOND')),
  constraint article_revision_publish_interval
    check ((publish_precision = 'UNSPECIFIED') = (publish_earliest is null)
       and (publish_earliest is null) = (publish_latest is null)
       and (publish_earliest is null or publish_earliest < publish_latest))
);
comment on table article_revision is
  'The text of an article as it stood from this revision on. Never changed; deleted when the article is erased. The column live ties it to an article that is not erased.';
