-- What a year is planned with: what the members are to pay, and the board's plan and budget.
--
-- A plan is made before its year is begun, so nothing here asks for the year's own records.

-- What the members are to pay for a year, and how it was worked out (bidragsplan).
create table contribution_plans (
  association_id uuid not null references associations on delete cascade,
  year integer not null,
  -- What all contributions are to be together, before rounding.
  total_ore bigint not null,
  -- What the state has offered; nothing while it is not known.
  offer_ore bigint,
  municipal_key text not null check (municipal_key in ('folkmangd', 'andelar', 'belopp')),
  regional_key text not null check (regional_key in ('lika', 'folkmangd', 'belopp')),
  -- The day whose population counts, for the key by population.
  population_on date,
  step_ore bigint not null check (step_ore > 0),
  -- Who bears what rounding leaves over; nothing lets the largest remainder decide.
  rest_member text,
  changed_at timestamptz not null,
  primary key (association_id, year)
);

create table contribution_plan_members (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  member text not null,
  name text not null,
  kind text not null check (kind in ('forsakringskassan', 'arbetsformedlingen', 'region', 'kommun')),
  -- A municipality that belongs to no region (lag (2003:1210) 5 a §).
  is_outside_region boolean not null,
  population integer,
  -- A fixed share in the key, as the association writes it: parts of any whole.
  share text,
  own_ore bigint,
  -- The most the member can pay.
  ceiling_ore bigint,
  amount_ore bigint not null,
  -- What is asked for in each of the first three quarters; the fourth takes the rest.
  first_quarter_ore bigint not null,
  second_quarter_ore bigint not null,
  third_quarter_ore bigint not null,
  primary key (association_id, year, member),
  foreign key (association_id, year) references contribution_plans on delete cascade
);

-- What stood in the year's own records before a plan was put there, so that it can be put back.
create table replaced_contributions (
  association_id uuid not null references associations on delete cascade,
  year integer not null,
  member text not null,
  -- Nothing when the member had no amount.
  amount_ore bigint,
  primary key (association_id, year, member)
);

-- A version of a year's plan and budget (verksamhetsplanens ekonomiska del).
create table plan_versions (
  association_id uuid not null references associations on delete cascade,
  year integer not null,
  number integer not null,
  state text not null check (state in ('forslag', 'efter-samrad', 'faststalld')),
  based_on integer,
  -- What was carried forward into the budget and the forecast of the year before; nothing lets the books tell the latter.
  opening_budget_before_ore bigint not null,
  opening_forecast_before_ore bigint,
  carried_note text,
  adopted_on date,
  adopted_paragraph text,
  adopted_meeting text,
  changed_at timestamptz not null,
  primary key (association_id, year, number),
  check ((state = 'faststalld') = (adopted_on is not null))
);

create table plan_groups (
  association_id uuid not null,
  year integer not null,
  version integer not null,
  position integer not null,
  id text not null,
  name text not null,
  kind text not null check (kind in ('intakt', 'kostnad')),
  cost_kind text check (cost_kind in ('individ', 'struktur', 'administration')),
  primary key (association_id, year, version, id),
  foreign key (association_id, year, version) references plan_versions on delete cascade
);

create table plan_lines (
  association_id uuid not null,
  year integer not null,
  version integer not null,
  position integer not null,
  id text not null,
  name text not null,
  kind text not null check (kind in ('intakt', 'kostnad')),
  group_id text,
  cost_kind text check (cost_kind in ('individ', 'struktur', 'administration')),
  member text,
  intervention text,
  is_net boolean not null,
  note text,
  -- Taken out of the plan, and kept so that it can be put back.
  is_removed boolean not null,
  budget_before_ore bigint not null,
  forecast_before_ore bigint not null,
  budget_ore bigint not null,
  plan_next_ore bigint not null,
  plan_after_ore bigint not null,
  -- What is granted; the budget counts on a part of it. Nothing where the amount is typed as it is.
  granted_budget_ore bigint,
  granted_next_ore bigint,
  granted_after_ore bigint,
  -- How much of what is granted is counted on, in hundredths of a per cent.
  factor integer not null check (factor between 0 and 10000),
  primary key (association_id, year, version, id),
  foreign key (association_id, year, version) references plan_versions on delete cascade
);

-- What the board has adopted stands. Only an association that is removed takes it along: then the change comes from another trigger.
create function refuse_change_of_adopted_plan() returns trigger language plpgsql as $$
begin
  if old.state = 'faststalld' and pg_trigger_depth() = 1 then
    raise exception 'the adopted plan % of % is not changed', old.number, old.year;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger adopted_plan_stands before update or delete on plan_versions
  for each row execute function refuse_change_of_adopted_plan();

create function refuse_change_within_adopted_plan() returns trigger language plpgsql as $$
declare
  touched record;
begin
  touched := case tg_op when 'DELETE' then old else new end;
  if pg_trigger_depth() = 1 and exists (
    select from plan_versions
    where association_id = touched.association_id and year = touched.year and number = touched.version and state = 'faststalld'
  ) then
    raise exception 'the adopted plan % of % is not changed', touched.version, touched.year;
  end if;
  return touched;
end $$;
create trigger adopted_lines_stand before insert or update or delete on plan_lines
  for each row execute function refuse_change_within_adopted_plan();
create trigger adopted_groups_stand before insert or update or delete on plan_groups
  for each row execute function refuse_change_within_adopted_plan();

call keep_apart('contribution_plans');
call keep_apart('contribution_plan_members');
call keep_apart('replaced_contributions');
call keep_apart('plan_versions');
call keep_apart('plan_groups');
call keep_apart('plan_lines');
