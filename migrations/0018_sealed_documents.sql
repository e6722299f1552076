-- What the board has decided, sealed with everything it was made of: rows that stand as long as the association does.

create table sealed_documents (
  association_id uuid not null references associations on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('arsredovisning', 'delarsrapport', 'verksamhetsplan')),
  year integer not null,
  -- A later decision about the same document makes a new version and leaves the old one.
  version integer not null check (version > 0),
  title text not null,
  adopted_on date not null,
  meeting text not null,
  paragraph text not null,
  record_number text,
  sealed_at timestamptz not null,
  -- A name, not a reference: the row outlives the account.
  sealed_by text not null,
  -- The seats of the board whose holders sign; they stand in the content too.
  seats jsonb not null,
  -- Figures, texts, description, data cut, seats and the hash of every file, as one JSON text.
  content text not null,
  -- SHA-256 of the content in UTF-8.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (association_id, id),
  unique (association_id, kind, year, version)
);

-- The renderings, byte for byte.
create table sealed_files (
  association_id uuid not null references associations on delete cascade,
  document_id uuid not null,
  name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  primary key (association_id, document_id, name),
  foreign key (association_id, document_id) references sealed_documents on delete cascade
);

-- Which person holds which seat of the board, so that each signs for their own.
create table seat_holders (
  association_id uuid not null references associations on delete cascade,
  seat text not null,
  membership_id uuid not null,
  primary key (association_id, seat),
  foreign key (association_id, membership_id) references memberships on delete cascade
);
create index on seat_holders (association_id, membership_id);

create table document_signatures (
  association_id uuid not null references associations on delete cascade,
  document_id uuid not null,
  seat text not null,
  person_id uuid not null,
  name text not null,
  statement text not null,
  document_sha256 text not null,
  signed_at timestamptz not null,
  primary key (association_id, document_id, seat),
  foreign key (association_id, document_id) references sealed_documents on delete cascade
);

-- The sealed PDF as it came back from where it was signed elsewhere.
create table signed_copies (
  association_id uuid not null references associations on delete cascade,
  document_id uuid not null,
  id uuid not null default gen_random_uuid(),
  -- What was seen of the sealed PDF in it: at its beginning, or as an attachment.
  manner text not null check (manner in ('beginning', 'attachment')),
  sha256 text not null,
  bytes bytea not null,
  taken_in_at timestamptz not null,
  taken_in_by text not null,
  primary key (association_id, document_id, id),
  unique (association_id, document_id, sha256),
  foreign key (association_id, document_id) references sealed_documents on delete cascade
);

-- On which day the period of a year's interim report ends, when somebody has chosen it (LKBR 13 kap. 1 §).
create table interim_periods (
  association_id uuid not null references associations on delete cascade,
  year integer not null,
  ends_on date not null,
  primary key (association_id, year)
);

call keep_apart('interim_periods');
call keep_apart('sealed_documents');
call keep_apart('sealed_files');
call keep_apart('seat_holders');
call keep_apart('document_signatures');
call keep_apart('signed_copies');

-- Refuses everybody, the owner too. The rows go with the association only, which is then gone already (its foreign key deletes them).
create function refuse_change_of_sealed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 and not exists (select from associations where id = old.association_id) then
    return old;
  end if;
  raise exception 'what is sealed is not changed' using errcode = 'insufficient_privilege';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['sealed_documents', 'sealed_files', 'document_signatures', 'signed_copies'] loop
    execute format('create trigger sealed_stands before update or delete on %I for each row execute function refuse_change_of_sealed()', name);
    execute format('create trigger sealed_is_not_emptied before truncate on %I execute function refuse_change_of_sealed()', name);
  end loop;
end $$;
