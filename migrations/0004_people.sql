-- Persons who may sign in, what they are in associations, and how they prove who they are.

-- A person belongs to the installation: the same one may be ekonom in two associations.
create table people (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  name text not null,
  -- Of the whole installation: sees safe aggregates of all associations, or runs the server and sees no association's content.
  installation_role text check (installation_role in ('analytiker', 'driftansvarig')),
  password_hash text,
  -- Sealed with the installation's key, so that a copy of the database does not hold what makes the codes.
  totp_secret text,
  -- Shown to an authenticator that has not answered for it yet.
  totp_proposed text,
  -- The last time step that was used: no code counts twice.
  totp_last_step bigint,
  created_at timestamptz not null default now()
);
create unique index on people (lower(email));

create table recovery_codes (
  person_id uuid not null references people on delete cascade,
  code_sha256 text not null,
  primary key (person_id, code_sha256)
);

create table passkeys (
  person_id uuid not null references people on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, credential_id)
);

-- Who a person is at a provider of sign-ins (OpenID Connect).
create table outside_identities (
  issuer text not null,
  subject text not null,
  person_id uuid not null references people on delete cascade,
  primary key (issuer, subject)
);
create index on outside_identities (person_id);

create table sessions (
  token_sha256 text primary key,
  -- What a person's own list of sessions calls it; the token itself is known by the browser only.
  id uuid not null unique default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  -- Until the second proof has been given the session opens nothing.
  is_complete boolean not null,
  has_second_factor boolean not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  -- When the person last proved who they are.
  confirmed_at timestamptz not null,
  device text not null
);
create index on sessions (person_id);

-- What was handed out and must come back once: a challenge for a passkey, a state for a sign-in elsewhere.
create table sign_in_challenges (
  token_sha256 text primary key,
  kind text not null,
  content jsonb not null,
  expires_at timestamptz not null
);

-- How many attempts there have been of late, by what is counted: an address, an account from strange devices.
create table sign_in_attempts (
  bucket text primary key,
  attempts integer not null,
  began_at timestamptz not null
);

create table memberships (
  association_id uuid not null references associations on delete cascade,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  role text not null
    check (role in ('forbundschef', 'ekonom', 'insatsledare', 'coach', 'beredningsgrupp', 'styrelse', 'revisor', 'redaktor')),
  -- The one intervention that those see who work in one. The names that row-level security gives a meaning to are nobody's.
  intervention text check (intervention ~ '^[^*,]+$'),
  from_on date not null,
  until_on date,
  primary key (association_id, id),
  check ((role in ('insatsledare', 'coach')) = (intervention is not null)),
  check (until_on >= from_on)
);
create index on memberships (person_id);

-- The link is known by the one who was invited only. Whoever accepts becomes a member, whether or not there was an account.
create table invitations (
  association_id uuid not null references associations on delete cascade,
  token_sha256 text not null,
  email text not null,
  name text not null,
  role text not null,
  intervention text check (intervention ~ '^[^*,]+$'),
  from_on date not null,
  until_on date,
  invited_by uuid references people on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (association_id, token_sha256)
);
create index on invitations (invited_by);
