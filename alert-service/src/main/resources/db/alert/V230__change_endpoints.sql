-- Endpoints that can be changed, left out for a while, and given another secret; and what the sending knows of each.

alter table endpoint
  add column disabled                    boolean     not null default false,
  add column secret_create_time          timestamptz,
  add column previous_secret             text        not null default '',
  add column previous_secret_expire_time timestamptz,
  add column last_sequence               bigint      not null default 0,
  add column failures                    integer     not null default 0;
update endpoint set secret_create_time = create_time;
alter table endpoint
  alter column secret_create_time set not null,
  add constraint endpoint_previous_secret_expires
    check ((previous_secret = '') = (previous_secret_expire_time is null)),
  add constraint endpoint_last_sequence_not_negative check (last_sequence >= 0),
  add constraint endpoint_failures_not_negative check (failures >= 0);
comment on column endpoint.secret is
  'As it is given to receivers ("whsec_..."), or encrypted under the key of the configuration ("aes256gcm:...").';
comment on column endpoint.last_sequence is 'Of the last delivery that was made for it.';
comment on column endpoint.failures is
  'Attempts that failed since the last success. While there are any it gets one attempt at a time.';
