-- Entities that people made, beside those that ship or in the place of one.

create table entity (
  id           text        not null,
  owner        text        not null default 'local',
  kind         text        not null,
  display_name text        not null,
  legal_name   text        not null,
  cik          text        not null,
  lei          text        not null,
  content      jsonb       not null,
  imported     boolean     not null,
  revision     integer     not null,
  create_time  timestamptz not null,
  update_time  timestamptz not null,
  delete_time  timestamptz,
  changed_xid  xid8        not null default pg_current_xact_id(),
  constraint entity_pk primary key (id),
  constraint entity_id_bounded check (char_length(id) between 1 and 63),
  constraint entity_display_name_bounded check (char_length(display_name) between 1 and 200),
  constraint entity_legal_name_short check (char_length(legal_name) <= 200),
  constraint entity_cik_short check (char_length(cik) <= 10),
  constraint entity_lei_form check (char_length(lei) in (0, 20)),
  constraint entity_content_object check (jsonb_typeof(content) = 'object'),
  constraint entity_revision_positive check (revision > 0)
);
comment on table entity is
  'Entities of one''s own. A deleted one stays as a tombstone, so that every replica learns of it; its id may be given again. content holds aliases, cues, never phrases and listings. changed_xid is the transaction of its last change: who has read under a snapshot asks again for what was not committed then.';
create index entity_changed on entity (changed_xid);
