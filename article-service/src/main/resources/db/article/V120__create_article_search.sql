-- The words of every article as it stands, for full text search.

-- Stems without lists of stop words, so that every word of a query counts. A language without one here is searched as it is written.
do $$
declare
  language text;
begin
  foreach language in array array[
    'danish', 'dutch', 'english', 'finnish', 'french', 'german', 'italian', 'portuguese', 'russian', 'spanish', 'swedish']
  loop
    execute format('create text search dictionary article_%1$s_stem (template = snowball, language = %1$s)', language);
    execute format('create text search configuration article_%1$s (copy = pg_catalog.%1$s)', language);
    execute format(
      'alter text search configuration article_%1$s alter mapping replace pg_catalog.%1$s_stem with article_%1$s_stem', language);
  end loop;
end
$$;
-- Latin words in Russian texts are stemmed as English ones.
alter text search configuration article_russian alter mapping replace pg_catalog.english_stem with article_english_stem;
create text search configuration article_simple (copy = pg_catalog.simple);

create function article_search_configuration(language text) returns text language sql immutable as $$
  select case split_part(lower(language), '-', 1)
    when 'da' then 'article_danish'
    when 'de' then 'article_german'
    when 'en' then 'article_english'
    when 'es' then 'article_spanish'
    when 'fi' then 'article_finnish'
    when 'fr' then 'article_french'
    when 'it' then 'article_italian'
    when 'nl' then 'article_dutch'
    when 'pt' then 'article_portuguese'
    when 'ru' then 'article_russian'
    when 'sv' then 'article_swedish'
    else 'article_simple'
  end
$$;

-- Title (A), authors (B), source (C) and body (D) of an article, with so many empty places between them that no phrase and
-- no proximity reaches from one into the next. A text that is too rich in different words is searched by its beginning.
create function article_search_document(configuration regconfig, title text, authors text[], source text, body text)
  returns tsvector language plpgsql stable as $$
declare
  gap tsvector := 'x9gap9:32';
begin
  return ts_delete(
    setweight(to_tsvector(configuration, title), 'A')
      || gap || setweight(to_tsvector('article_simple', array_to_string(authors, repeat(' x9gap9', 32) || ' ')), 'B')
      || gap || setweight(to_tsvector('article_simple', source), 'C')
      || gap || setweight(to_tsvector(configuration, body), 'D'),
    'x9gap9');
exception
  when program_limit_exceeded then
    return article_search_document(configuration, title, authors, source, left(body, char_length(body) / 4));
end
$$;

create table article_search (
  article       uuid        not null,
  revision      integer     not null,
  create_time   timestamptz not null,
  configuration text        not null,
  document      tsvector    not null,
  constraint article_search_pk primary key (article),
  constraint article_search_revision_fk
    foreign key (article, revision) references article_revision (article, revision) on delete cascade
);
comment on table article_search is
  'One row for each article that is not erased: the words of its current revision, and the text search configuration they were stemmed with. Written by a trigger of article_revision.';

insert into article_search (article, revision, create_time, configuration, document)
select a.id, a.revision, a.create_time, c.name,
       article_search_document(c.name::regconfig, r.title, r.authors, a.source, r.body)
from article a
join article_revision r on r.article = a.id and r.revision = a.revision
cross join lateral (select article_search_configuration(r.language) as name) c;

create index article_search_document on article_search using gin (document);
create index article_search_create_time on article_search (create_time, article);

create function article_search_write() returns trigger language plpgsql as $$
begin
  insert into article_search as s (article, revision, create_time, configuration, document)
  select r.article, r.revision, a.create_time, c.name,
         article_search_document(c.name::regconfig, r.title, r.authors, a.source, r.body)
  from (select distinct on (article) * from written order by article, revision desc) r
  join article a on a.id = r.article
  cross join lateral (select article_search_configuration(r.language) as name) c
  on conflict (article) do update
  set revision = excluded.revision, configuration = excluded.configuration, document = excluded.document
  where s.revision < excluded.revision;
  return null;
end
$$;
create trigger article_search_write after insert on article_revision
  referencing new table as written for each statement execute function article_search_write();
