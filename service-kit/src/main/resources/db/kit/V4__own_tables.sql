-- Rows that belong to owners. A service calls own_table for each table of such rows; where none does, none of this has an effect.

-- The two roles that a service with owned rows works as. They belong to the server: whoever may not make them is told what to run.
create function owner_roles() returns void language plpgsql as $$
declare
  needed text;
begin
  foreach needed in array array['bellwether_request', 'bellwether_system'] loop
    if not exists (select from pg_roles where rolname = needed) then
      begin
        execute format('create role %I nologin', needed);
      exception when duplicate_object or unique_violation then
        -- Made at this moment for another database of the server.
        null;
      end;
    end if;
    if not pg_has_role(current_user, needed, 'usage') then
      execute format('grant %I to %I', needed, current_user);
    end if;
  end loop;
  if not has_schema_privilege('bellwether_request', current_schema(), 'usage') then
    execute format('grant usage on schema %I to bellwether_request', current_schema());
  end if;
exception when insufficient_privilege then
  raise insufficient_privilege using
    message = format('%s may not make the roles that keep owners apart (%s)', current_user, sqlerrm),
    hint = format('As a superuser, run: create role bellwether_request nologin; create role bellwether_system nologin; '
      'grant bellwether_request, bellwether_system to %I; and start again.', current_user);
end
$$;

-- For whom the transaction is; what no request writes is the local owner's.
create function current_owner() returns text language sql stable as $$
  select coalesce(nullif(current_setting('bellwether.owner', true), ''), 'local')
$$;

-- Puts a table behind the wall: its rows get an owner, a request sees and writes those of its own alone, the system sees all.
create function own_table(owned regclass) returns void language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = owned);
begin
  perform owner_roles();
  if not exists (select from pg_attribute where attrelid = owned and attname = 'owner' and not attisdropped) then
    execute format('alter table %s add column owner text not null default ''local''', owned);
  end if;
  execute format('alter table %s alter column owner set default current_owner()', owned);
  execute format('alter table %s add constraint %I check (owner <> '''')', owned, name || '_owner_named');
  execute format('alter table %s enable row level security, force row level security', owned);
  execute format('create policy request on %s to bellwether_request using (owner = current_setting(''bellwether.owner'', true))', owned);
  execute format('create policy system on %s to bellwether_system using (true)', owned);
  execute format('grant select, insert, update, delete on %s to bellwether_request', owned);
end
$$;

-- As above, of rows that belong to whom another row does: that of the parent whose key this one's column names. A statement that has
-- read the parent anyway may say whose they are; for all others a trigger looks it up.
create function own_table(owned regclass, key_column name, parent regclass, parent_key name default 'name')
returns void language plpgsql as $$
declare
  trigger_function text := (select relname from pg_class where oid = owned) || '_take_owner';
begin
  perform own_table(owned);
  execute format('alter table %s alter column owner drop default', owned);
  execute format(
    'create function %I() returns trigger language plpgsql as $body$
     begin
       select p.owner into new.owner from %s p where p.%I = new.%I;
       return new;
     end
     $body$',
    trigger_function, parent, parent_key, key_column);
  execute format('create trigger take_owner before insert on %s for each row when (new.owner is null) execute function %I()', owned, trigger_function);
end
$$;
