-- A role of the whole installation has a first and a last day, as a membership has; without them it counts from the beginning and goes on.
--
-- A version that knows nothing of the days may go on serving: it asks the function below, which goes by them.
alter table people add column installation_role_from_on date;
alter table people add column installation_role_until_on date;
alter table people add constraint installation_role_days check (installation_role_until_on >= installation_role_from_on);

-- Whoever could move the last day would give the role anew (migration 13).
create trigger days_of_roles_are_given_at_the_server before update of installation_role_from_on, installation_role_until_on on people
  for each row execute function refuse_installation_role();

-- As in migration 12, but for the days of the installation's role.
create or replace function find_arrived(tokens text[], names text[], days date[], moments timestamptz[])
returns table (
  place integer, person uuid, person_name text, session uuid, installation_role text, is_complete boolean, has_second_factor boolean,
  began_at timestamptz, seen_at timestamptz, confirmed_at timestamptz, association uuid, association_name text, roles jsonb, opened text[]
) language plpgsql volatile as $$
begin
  for arrival in 1 .. cardinality(tokens) loop
    select sessions.person_id, people.name, sessions.id,
        case when coalesce(people.installation_role_from_on <= days[arrival], true)
          and coalesce(people.installation_role_until_on >= days[arrival], true) then people.installation_role end,
        sessions.is_complete, sessions.has_second_factor, sessions.began_at, sessions.seen_at, sessions.confirmed_at
      into person, person_name, session, installation_role, is_complete, has_second_factor, began_at, seen_at, confirmed_at
      from sessions join people on people.id = sessions.person_id
      where sessions.token_sha256 = tokens[arrival];
    continue when not found;

    place := arrival;
    association := null;
    association_name := null;
    roles := '[]';
    opened := '{}';
    if names[arrival] is not null then
      perform set_config('samband.person', person::text, true);
      select associations.id, associations.name into association, association_name from associations where associations.slug = names[arrival];
      if found then
        select coalesce(jsonb_agg(jsonb_build_object('role', memberships.role, 'intervention', memberships.intervention)), '[]') into roles
          from memberships
          where memberships.association_id = association and memberships.person_id = person
            and memberships.from_on <= days[arrival] and (memberships.until_on is null or memberships.until_on >= days[arrival]);
        select coalesce(array_agg(emergency_access.role), '{}') into opened
          from emergency_access
          where emergency_access.association_id = association and emergency_access.person_id = person
            and emergency_access.ended_at is null and emergency_access.expires_at > moments[arrival];
      end if;
      perform set_config('samband.person', '', true);
    end if;
    return next;
  end loop;
end $$;
