-- A role that somebody has opened for themselves, for a few hours and with a reason (nödåtkomst).
--
-- It ends by itself: every request asks whether it still counts.
-- The reason is free text and stands here, not in the log, which tells who, when and which.
create table emergency_access (
  association_id uuid not null references associations on delete cascade,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  -- Never one that may give others a role: what is opened for hours must not leave anything that lasts.
  role text not null check (role in ('ekonom', 'revisor')),
  reason text not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references people on delete set null,
  primary key (association_id, id),
  check (expires_at > opened_at and expires_at <= opened_at + interval '3 hours')
);
create index on emergency_access (person_id);
create index on emergency_access (ended_by);

call keep_apart('emergency_access');
create policy of_the_person on emergency_access for select using (person_id = this_person());
