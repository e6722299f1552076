-- What has been done and read, by whom: one chain for each association, and one (all zeros) for the installation.
--
-- Rows are added by the transaction that did it, and sealed into the chain afterwards, so that nobody waits for the head of a chain.
-- A row outlives what it tells of, so it refers to nothing.
create table log_entries (
  association_id uuid not null,
  id uuid not null default gen_random_uuid(),
  noted_at timestamptz not null default clock_timestamp(),
  person_id uuid,
  -- In which role it was done; 'terminal' for whoever works at the server.
  role text not null,
  event text not null,
  subject text not null,
  purpose text,
  sequence bigint,
  hash text,
  primary key (association_id, id),
  unique (association_id, sequence),
  check ((sequence is null) = (hash is null))
);
create index on log_entries (association_id, noted_at);
create index on log_entries (noted_at) where sequence is null;

-- A place in a chain, signed: kept elsewhere it proves that nothing before it was cut away or made anew.
create table log_checkpoints (
  association_id uuid not null,
  sequence bigint not null,
  hash text not null,
  signed_at timestamptz not null,
  key_id text not null,
  signature text not null,
  primary key (association_id, sequence)
);

-- A field with its length before it, so that two rows never look alike by moving a letter from one field to the next.
create function log_field(content text) returns text language sql immutable parallel safe
  return case when content is null then '-,' else octet_length(content) || ':' || content || ',' end;

-- The hash of a row that follows the row with the previous hash. src/features/log/chain.ts computes the same.
create function log_hash(previous text, entry log_entries) returns text language sql stable parallel safe
  return encode(sha256(convert_to(
    log_field(previous) || log_field(entry.association_id::text) || log_field(entry.sequence::text) || log_field(entry.id::text)
    || log_field(to_char(entry.noted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || log_field(entry.person_id::text) || log_field(entry.role) || log_field(entry.event)
    || log_field(entry.subject) || log_field(entry.purpose), 'UTF8')), 'hex');

-- Gives every row that has none its place in its chain. Runs as the owner: the application may add rows and read them, no more.
create function seal_log() returns integer language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  entry log_entries;
  chain uuid;
  head text;
  number bigint;
  sealed integer := 0;
  before text := coalesce(current_setting('samband.operator', true), '');
begin
  -- One at a time: whoever has waited here sees what the other one has sealed.
  perform pg_advisory_xact_lock(726262368);
  perform set_config('samband.operator', 'on', true);
  for entry in select * from log_entries where sequence is null order by association_id, noted_at, id loop
    if chain is distinct from entry.association_id then
      chain := entry.association_id;
      select sequence, hash into number, head from log_entries
        where association_id = chain and sequence is not null order by sequence desc limit 1;
      number := coalesce(number, 0);
    end if;
    number := number + 1;
    entry.sequence := number;
    head := log_hash(head, entry);
    update log_entries set sequence = number, hash = head where association_id = chain and id = entry.id;
    sealed := sealed + 1;
  end loop;
  perform set_config('samband.operator', before, true);
  return sealed;
end $$;
revoke execute on function seal_log() from public;

-- A row is added, sealed once, and then stands.
create function refuse_change_of_log() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.sequence is null
    and (old.association_id, old.id, old.noted_at, old.role, old.event, old.subject)
      = (new.association_id, new.id, new.noted_at, new.role, new.event, new.subject)
    and old.person_id is not distinct from new.person_id and old.purpose is not distinct from new.purpose
  then
    return new;
  end if;
  raise exception 'the log is not changed' using errcode = 'insufficient_privilege';
end $$;
create trigger log_stands before update or delete on log_entries for each row execute function refuse_change_of_log();
create trigger log_is_not_emptied before truncate on log_entries execute function refuse_change_of_log();
