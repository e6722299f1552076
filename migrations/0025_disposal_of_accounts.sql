-- Accounts belong to the installation and to no association, so their disposal has a certificate of its own. It is kept, as those of the
-- associations are (migration 9), and tells how many, never who.
create table installation_certificates (
  id uuid primary key default gen_random_uuid(),
  year integer not null,
  made_at timestamptz not null,
  made_by text not null,
  decision text not null,
  -- Each class with how many rows were disposed of.
  content jsonb not null
);

-- An account is disposed of when nothing needs it any more: whoever works at the server sees what does, also what was opened in emergency.
create policy of_the_operator on emergency_access for select using (is_operator());
