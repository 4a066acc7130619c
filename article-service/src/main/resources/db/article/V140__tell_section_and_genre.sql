-- What kind of text a revision is, and where on its site it stands. Texts from before are told as news.

alter table article_revision
  add column section text not null default '',
  add column genre text not null default 'NEWS',
  add constraint article_revision_section_short check (char_length(section) <= 200),
  add constraint article_revision_genre_known
    check (genre in ('NEWS', 'PRESS_RELEASE', 'OPINION', 'MARKET_WRAP', 'ROUND_UP', 'TRANSCRIPT', 'SPONSORED'));
