-- What was disposed of, by whose decision (gallringsintyg). It is kept: without it nobody can tell lost from disposed of.
create table disposal_certificates (
  association_id uuid not null references associations on delete cascade,
  id uuid not null default gen_random_uuid(),
  year integer not null,
  made_at timestamptz not null,
  made_by text not null,
  decision text not null,
  -- Each class with how many rows were disposed of.
  content jsonb not null,
  primary key (association_id, id)
);

call keep_apart('disposal_certificates');
