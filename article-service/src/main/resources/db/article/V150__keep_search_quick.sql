-- New words wait in a list beside the index until the service merges them, once a second. The list is long enough for what
-- comes meanwhile, so that no writer merges them in its own statement.
alter index article_search_document set (fastupdate = on, gin_pending_list_limit = 65536);

-- A search reads the words of thousands of articles: they stand in the row, as they are, where they fit into a page. They can
-- hardly be compressed. What is there stays as it is.
alter table article_search set (toast_tuple_target = 8160);
alter table article_search alter column document set storage external;
