-- An association is made on screen: by whoever runs the installation, who invites its manager, or by somebody who tries the program and
-- becomes its manager. The gate says who may; what the database lets in here is the first only. Once somebody belongs to an association,
-- the ways in are its own.
create policy of_its_maker on associations for insert with check ((select this_person()) is not null);

-- Looks past row-level security, for this one question: does anybody belong to the association, or is invited to it?
create function has_people(association uuid) returns boolean language plpgsql volatile as $$
declare
  before text := coalesce(current_setting('samband.operator', true), '');
  answer boolean;
begin
  perform set_config('samband.operator', 'on', true);
  answer := exists (select from memberships where memberships.association_id = association)
    or exists (select from invitations where invitations.association_id = association);
  perform set_config('samband.operator', before, true);
  return answer;
end $$;

create policy of_the_first on memberships for insert
  with check (person_id = (select this_person()) and role = 'forbundschef' and not has_people(association_id));
create policy of_the_first on invitations for insert
  with check (invited_by = (select this_person()) and role = 'forbundschef' and not has_people(association_id));
