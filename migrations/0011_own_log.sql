-- A person sees what the log tells of what they have done themselves, wherever they did it.
create policy of_the_person on log_entries for select using (person_id = (select this_person()));
create index on log_entries (person_id, noted_at) where person_id is not null;
