create table note (
  id       uuid    not null,
  text     text    not null,
  revision integer not null,
  constraint note_pk primary key (id)
);
comment on table note is 'A resource for the tests of the kit.';
