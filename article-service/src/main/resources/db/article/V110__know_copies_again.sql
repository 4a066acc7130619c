-- Near copies and excerpts, what they repeat, and the addresses under which an article came in.

alter table article
  add column aliases        text[]      not null default '{}',
  add column story_time     timestamptz not null default now(),
  add column story_shared   float8      not null default 0,
  add column story_original uuid;

-- A story's clock: when the article was published, where that is known, else when it was stored.
update article a
set story_time = least(coalesce(
  (select publish_latest from article_revision where article = a.id and revision = 1), a.create_time), a.create_time);
-- So far every copy was an exact one.
update article a
set story_shared = 1, story_original = s.first_article
from story s
where s.id = a.story and a.story_copy <> '';

alter table article
  add constraint article_story_shared_range check (story_shared between 0 and 1),
  add constraint article_story_original_of_copies check ((story_copy = '') = (story_original is null)),
  add constraint article_erased_aliases check (live or aliases = '{}');
-- Looked up while documents are decided: what is new must not lie in a list that is searched through.
create index article_uris on article using gin (array_prepend(uri, aliases)) with (fastupdate = off);

alter table story add column last_article_time timestamptz not null default now();
update story s
set last_article_time = coalesce((select max(a.create_time) from article a where a.story = s.id), s.create_time);
create index story_create_time on story (create_time, id);
create index story_last_article_time on story (last_article_time, id);

create table text_fingerprint (
  id             bigint      not null generated always as identity,
  content_sha256 text        not null,
  article        uuid        not null,
  story_time     timestamptz not null,
  fingerprint    bytea       not null,
  bands          bigint[]    not null,
  create_time    timestamptz not null,
  constraint text_fingerprint_pk primary key (id),
  constraint text_fingerprint_once unique (content_sha256),
  constraint text_fingerprint_content_fk foreign key (content_sha256) references story_content (content_sha256),
  constraint text_fingerprint_article_fk foreign key (article) references article (id)
);
create index text_fingerprint_create_time on text_fingerprint (create_time);
comment on table text_fingerprint is
  'What a text of a story is compared by, and the article that brought it first. Kept while another text can still be a copy of it. The ids ascend.';

-- No foreign key and no second index: there are 64 rows for each text. They go with their fingerprint, in one statement.
create table text_band (
  band        bigint not null,
  fingerprint bigint not null,
  constraint text_band_pk primary key (band, fingerprint)
);
comment on table text_band is 'Under which keys a fingerprint is looked up: texts that are alike share some.';

create function text_candidates(wanted bigint[], most_in_a_band integer, most integer)
returns table (content_sha256 text, story uuid, article uuid, story_time timestamptz, fingerprint bytea, bands bigint[])
language sql stable
begin atomic
  select t.content_sha256, c.story, t.article, t.story_time, t.fingerprint, f.bands
  from (
    select b.fingerprint, array_agg(w.band) as bands
    from unnest(wanted) as w (band)
    cross join lateral (
      select tb.fingerprint from text_band tb
      where tb.band = w.band order by tb.fingerprint desc limit most_in_a_band) b
    group by b.fingerprint
    order by count(*) desc, b.fingerprint desc
    limit most) f
  join text_fingerprint t on t.id = f.fingerprint
  join story_content c on c.content_sha256 = t.content_sha256
  order by t.id;
end;
comment on function text_candidates is
  'The texts that others with these bands may repeat, the oldest first. Of one band the newest are looked at, of all that are found those with most bands in common are read.';
