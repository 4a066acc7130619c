-- Deliveries are numbered for each endpoint, can be replayed, and are leased without a look at what waits behind them.

alter table delivery
  add column sequence     bigint,
  add column replay       boolean     not null default false,
  add column replays      integer     not null default 0,
  add column deliver_time timestamptz;
update delivery d set
  sequence = n.number,
  deliver_time = case when d.state = 'DELIVERED' then d.update_time end
from (select id, row_number() over (partition by endpoint order by create_time, id) as number from delivery) n
where n.id = d.id;
update endpoint e set last_sequence = (select count(*) from delivery d where d.endpoint = e.name);
alter table delivery
  alter column sequence set not null,
  add constraint delivery_sequence_once unique (endpoint, sequence),
  add constraint delivery_sequence_positive check (sequence > 0),
  add constraint delivery_replays_not_negative check (replays >= 0),
  add constraint delivery_replay_while_pending check (not replay or state = 'PENDING');
comment on column delivery.replay is
  'Whether it is sent once more, in its turn: after the replays of its endpoint that have a smaller sequence.';

drop index delivery_due;
drop index delivery_queue;
create index delivery_queue on delivery (endpoint, replay, due_time) where state = 'PENDING';
create index delivery_replay on delivery (endpoint, sequence) where replay;
create index delivery_leased on delivery (endpoint) where lease is not null;
