-- The source's own id of an article, by which it is known again where it has no URI.

alter table article add column external_id text not null default '';
alter table article add constraint article_erased_external_id check (live or external_id = '');
create unique index article_external_id on article (source, external_id) where external_id <> '';
