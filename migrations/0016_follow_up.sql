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
