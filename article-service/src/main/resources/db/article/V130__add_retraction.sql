-- A retraction is one more revision of an article: the same text, taken back by who published it.

alter table article_revision
  add column retract_time   timestamptz,
  add column retract_reason text not null default '',
  add constraint article_revision_retracted_says_why check ((retract_time is null) = (retract_reason = '')),
  add constraint article_revision_reason_short check (char_length(retract_reason) <= 500);

comment on column article_revision.retract_time is
  'When this service was told that the text was retracted; null in a revision that stands. The text is that of the revision before.';
