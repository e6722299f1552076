-- Background work that a change asks for, kept or undone with the change itself.
--
-- The queue (graphile_worker) belongs to the tables' owner; it is made and brought up to date beside these migrations.
-- The application reaches it by this function alone: it may ask for work, but neither see nor change what others have asked for.
-- What the work is about must be sealed by whoever asks, if it names a person.
create function ask_for_job(task text, content jsonb default '{}') returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task !~ '^[a-z]{2,20}(-[a-z]{2,20}){0,4}$' or octet_length(content::text) > 200000 then
    raise exception 'this is no job' using errcode = 'invalid_parameter_value';
  end if;
  -- Fourteen attempts with growing pauses take about 28 hours.
  perform graphile_worker.add_job(task, content::json, max_attempts => 14);
end $$;
