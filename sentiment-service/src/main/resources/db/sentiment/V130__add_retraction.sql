-- Articles that were retracted, and the mark of it on the analyses of their texts.

alter table analysis
  add column article_retract_time   timestamptz,
  add column article_retract_reason text not null default '',
  add constraint analysis_retracted_says_why check ((article_retract_time is null) = (article_retract_reason = '')),
  add constraint analysis_erased_is_not_retracted check (delete_time is null or article_retract_time is null);

create table article_retraction (
  article        uuid        not null,
  revision       integer     not null,
  retract_time   timestamptz not null,
  retract_reason text        not null,
  constraint article_retraction_pk primary key (article),
  constraint article_retraction_says_why check (retract_reason <> '')
);
comment on table article_retraction is
  'The last retraction of each article that was ever retracted: it is of every text of a lower revision, stored no later. An analysis that comes after it is marked too. The row of an erased article is deleted.';
