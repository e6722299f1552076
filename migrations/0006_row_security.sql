-- The database itself keeps associations apart, whatever a question forgets to ask for.
--
-- What a transaction may see is told by settings of it, which only the gate and the command line make:
--   samband.association     whose records
--   samband.interventions   '*', or which interventions' records, with commas between; nothing at all when it is not set
--   samband.person          who is there
--   samband.invitation      the hash of an invitation that somebody holds
--   samband.operator        'on' for whoever works at the server itself
-- The policies hold for the tables' owner too. What does not depend on the row is asked once for a question: (select …).

create function this_association() returns uuid language sql stable parallel safe
  return nullif(current_setting('samband.association', true), '')::uuid;
create function this_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('samband.person', true), '')::uuid;
create function is_operator() returns boolean language sql stable parallel safe
  return coalesce(current_setting('samband.operator', true), '') = 'on';
create function sees_every_intervention() returns boolean language sql stable parallel safe
  return coalesce(current_setting('samband.interventions', true), '') = '*';
create function sees_intervention(id text) returns boolean language sql stable parallel safe
  return sees_every_intervention() or coalesce(id = any (string_to_array(current_setting('samband.interventions', true), ',')), false);

-- A table of an association's records, which those who see one intervention only do not see.
create procedure keep_apart(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy of_the_association on %s using (association_id = (select this_association()) and (select sees_every_intervention()))', name);
end $$;

-- A table in which every row belongs to one intervention, named by the column.
create procedure keep_apart_by_intervention(name regclass, intervention text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy of_the_intervention on %s using (association_id = (select this_association()) and sees_intervention(%I))', name, intervention);
end $$;

-- A table that everybody in the association may see.
create procedure keep_apart_in_common(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy of_the_association on %s using (association_id = (select this_association()))', name);
end $$;

call keep_apart_by_intervention('interventions', 'id');
call keep_apart_by_intervention('intervention_staffing', 'intervention');
call keep_apart_by_intervention('participant_counts', 'intervention');
call keep_apart_by_intervention('exit_counts', 'intervention');
call keep_apart_by_intervention('volume_counts', 'intervention');
call keep_apart_in_common('codes');

-- Which years there are is no secret to a person who has something to do in the association.
alter table years enable row level security;
alter table years force row level security;
create policy of_the_association on years using (association_id = (select this_association()));
create policy of_its_people on years for select using (
  association_id in (select association_id from memberships where person_id = this_person())
  or exists (select from people where people.id = this_person() and installation_role = 'analytiker')
  or is_operator()
);

alter table memberships enable row level security;
alter table memberships force row level security;
create policy of_the_association on memberships using (association_id = (select this_association()) and (select sees_every_intervention()));
create policy of_the_person on memberships for select using (person_id = this_person());
create policy of_the_operator on memberships using (is_operator());
create policy of_the_invited on memberships for insert
  with check (association_id in (select invitations.association_id from invitations
    where invitations.token_sha256 = nullif(current_setting('samband.invitation', true), '')));

alter table invitations enable row level security;
alter table invitations force row level security;
create policy of_the_association on invitations using (association_id = (select this_association()) and (select sees_every_intervention()));
create policy of_the_operator on invitations using (is_operator());
create policy of_the_invited on invitations
  using (token_sha256 = nullif(current_setting('samband.invitation', true), ''));

alter table log_entries enable row level security;
alter table log_entries force row level security;
create policy adds on log_entries for insert
  with check (is_operator() or association_id in (this_association(), '00000000-0000-0000-0000-000000000000')
    or association_id in (select invitations.association_id from invitations
      where invitations.token_sha256 = nullif(current_setting('samband.invitation', true), '')));
create policy reads on log_entries for select
  using ((select is_operator()) or (association_id = (select this_association()) and (select sees_every_intervention())));
create policy seals on log_entries for update using (is_operator());

alter table log_checkpoints enable row level security;
alter table log_checkpoints force row level security;
create policy of_the_association on log_checkpoints for select
  using ((select is_operator()) or (association_id = (select this_association()) and (select sees_every_intervention())));
create policy of_the_operator on log_checkpoints using (is_operator());

-- All other tables of an association's records.
do $$
declare
  name regclass;
begin
  for name in
    select pg_class.oid from pg_class
    join pg_attribute on attrelid = pg_class.oid and attname = 'association_id' and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity
    order by relname
  loop
    call keep_apart(name);
  end loop;
end $$;

-- The list of associations: whole for the operator and for those who have a role of the installation, else one's own.
alter table associations enable row level security;
alter table associations force row level security;
create policy of_the_operator on associations using (is_operator());
create policy itself on associations using (id = this_association());
create policy of_its_people on associations for select using (
  id in (select association_id from memberships where person_id = this_person())
  or exists (select from people where people.id = this_person() and installation_role is not null)
);
