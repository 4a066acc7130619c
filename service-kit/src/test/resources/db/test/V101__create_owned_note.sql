create table owned_note (
  id    integer not null,
  value integer not null,
  constraint owned_note_pk primary key (id)
);
comment on table owned_note is 'Notes of owners, for the tests of the kit.';
select own_table('owned_note');

create table owned_line (
  note integer not null,
  constraint owned_line_note_fk foreign key (note) references owned_note (id) on delete cascade
);
comment on table owned_line is 'Lines of these notes, which belong to whom the note does.';
select own_table('owned_line', 'note', 'owned_note', 'id');
