-- What belongs to subscribers is walled off by owner. Articles are everybody's, and so are analyses and what is kept of them.

select own_table('subscription');
select own_table('endpoint');
select own_table('watchlist');
select own_table('silence');
select own_table('subscription_match', 'subscription', 'subscription');
select own_table('alert', 'subscription', 'subscription');
select own_table('digest', 'subscription', 'subscription');
select own_table('held_alert', 'subscription', 'subscription');
select own_table('window_standing', 'subscription', 'subscription');
select own_table('silence_revision', 'silence', 'silence');
select own_table('delivery', 'endpoint', 'endpoint');

-- What a request reads or writes beside them.
grant select on analysis to bellwether_request;
grant select, insert, update on request to bellwether_request;
grant insert on change_log to bellwether_request;
grant usage on sequence change_log_seq to bellwether_request;

-- A list is of one owner.
drop index alert_create_time;
create index alert_create_time on alert (owner, create_time, id);
