-- Lists of one source, newest or oldest first, however few articles it has.
create index article_source on article (source, create_time, id);
