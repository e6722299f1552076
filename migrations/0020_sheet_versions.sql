-- What stood in a sheet of a year's records until somebody changed it on screen, so that a change can be taken back.
-- Rows are kept as they are typed, field by field.
create table sheet_versions (
  association_id uuid not null,
  year integer not null,
  sheet text not null,
  id uuid not null default gen_random_uuid(),
  rows jsonb not null,
  replaced_at timestamptz not null,
  person_id uuid references people on delete set null,
  primary key (association_id, year, sheet, id),
  foreign key (association_id, year) references years on delete cascade
);
create index on sheet_versions (person_id);
call keep_apart('sheet_versions');
