-- Nobody becomes somebody of the whole installation by a request: only whoever works at the server itself gives such a role.
create function refuse_installation_role() returns trigger language plpgsql as $$
begin
  if new.installation_role is not null and not is_operator() then
    raise exception 'a role of the installation is given at the server only' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger roles_are_given_at_the_server before insert or update of installation_role on people
  for each row execute function refuse_installation_role();

-- The same role is opened once at a time by the same person, also by two requests at once: an opening that has expired is ended first.
create function refuse_second_opening() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.association_id::text || new.person_id::text || new.role, 0));
  if exists (select from emergency_access where association_id = new.association_id and person_id = new.person_id and role = new.role
      and ended_at is null and expires_at > new.opened_at) then
    raise exception 'that role is open already' using errcode = '23505';
  end if;
  return new;
end $$;
create trigger opened_once before insert on emergency_access for each row execute function refuse_second_opening();
