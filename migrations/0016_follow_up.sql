-- How the year goes while it goes: what is thought of its end, and what is said of what differs from the budget.
--
-- Nothing here is written over: who thinks otherwise adds a row, and the latest counts. So two people at once lose nothing,
-- and what was thought before can be read. `place` tells the order, also of what came at the same moment.

-- How a budget line's whole year is foreseen (prognos). `line` is the budget line's id, or what belongs to none: `utan:kostnader`.
create table forecasts (
  association_id uuid not null references associations on delete cascade,
  id uuid not null default gen_random_uuid(),
  place bigint not null generated always as identity,
  year integer not null,
  line text not null,
  method text not null check (method in ('rak', 'fjolarsprofil', 'budget', 'egen')),
  amount_ore bigint,
  comment text not null,
  made_by uuid references people on delete set null,
  made_at timestamptz not null,
  primary key (association_id, id),
  check ((method = 'egen') = (amount_ore is not null))
);
create index on forecasts (association_id, year, line, place);
create index on forecasts (made_by);
call keep_apart('forecasts');

-- What somebody says of a difference between the budget and what became (kommentar till avvikelse), and by which month.
create table variance_comments (
  association_id uuid not null references associations on delete cascade,
  id uuid not null default gen_random_uuid(),
  place bigint not null generated always as identity,
  year integer not null,
  line text not null,
  month integer not null check (month between 1 and 12),
  content text not null,
  written_by uuid references people on delete set null,
  written_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (association_id, id)
);
create index on variance_comments (association_id, year, line, place);
create index on variance_comments (written_by);
call keep_apart('variance_comments');

-- The money of an intervention during a year, as it is registered: what was granted (beviljat) when that is another amount than the
-- budget's, who runs it for how much (överenskommelse), what a member asks to be paid (rekvisition), and what a member is thought to ask
-- for that it has not asked for yet (upplupet). Of grants and estimates the latest counts.
-- What is registered is never changed: it is withdrawn, and written anew if it was wrong. Only the day of payment comes later.
create table money_registrations (
  association_id uuid not null references associations on delete cascade,
  id uuid not null default gen_random_uuid(),
  place bigint not null generated always as identity,
  year integer not null,
  kind text not null check (kind in ('beviljat', 'overenskommelse', 'rekvisition', 'upplupet')),
  intervention text not null,
  member text,
  amount_ore bigint not null check (kind = 'rekvisition' or amount_ore >= 0),
  -- The period that it is for.
  starts_on date,
  ends_on date,
  -- When it was agreed, or received.
  dated_on date,
  number text,
  attested_by text,
  paid_on date,
  comment text not null,
  registered_by uuid references people on delete set null,
  registered_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (association_id, id),
  check ((kind = 'beviljat') = (member is null)),
  check ((kind in ('overenskommelse', 'rekvisition')) = (starts_on is not null and ends_on is not null and dated_on is not null)),
  check (ends_on >= starts_on),
  check (paid_on is null or kind = 'rekvisition'),
  check ((kind = 'rekvisition') = (number is not null))
);
create index on money_registrations (association_id, year, place);
create index on money_registrations (registered_by);
call keep_apart('money_registrations');
