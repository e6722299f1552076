-- The associations of this installation, and what each has put down about every year: the contents of its year folders (docs/arsmapp.md).
--
-- Every table of a year's records begins with whose and which year it is. `position` keeps the order of the folder.
-- `source_file` and `source_line` tell where a value was typed. Identities (`id`) are those of the folder, unique within a year only,
-- since members and interventions may differ between years. References are looked at when the transaction ends,
-- so that one list can be replaced while others point into it.

create table associations (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  short_name text not null,
  organisation_number text,
  seat text
);

-- A year keeps the association's names as they were then.
create table years (
  association_id uuid not null references associations on delete cascade,
  year integer not null,
  association_name text not null,
  short_name text not null,
  organisation_number text,
  seat text,
  record_number text,
  adopted_on date,
  chart text not null,
  operating_statement text not null,
  financial_items_in_overview boolean not null,
  smallest_shown_group integer not null,
  rounding text not null check (rounding in ('exakt', 'avstamd')),
  -- Of the folder as Samband writes it: two folders that say the same have the same hash.
  content_sha256 text not null,
  imported_at timestamptz not null default now(),
  primary key (association_id, year)
);

create table equity_cap_steps (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  from_ore bigint not null,
  share numeric not null,
  primary key (association_id, year, position),
  foreign key (association_id, year) references years on delete cascade
);

create table line_names (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  line text not null,
  name text not null,
  primary key (association_id, year, line),
  foreign key (association_id, year) references years on delete cascade
);

create table book_files (
  association_id uuid not null,
  year integer not null,
  name text not null,
  position integer not null,
  content bytea not null,
  primary key (association_id, year, name),
  foreign key (association_id, year) references years on delete cascade
);

create table chapter_texts (
  association_id uuid not null,
  year integer not null,
  id text not null,
  position integer not null,
  chapter text,
  title text,
  after_chapter text,
  level integer not null,
  markdown text not null,
  first_line integer not null,
  primary key (association_id, year, id),
  foreign key (association_id, year) references years on delete cascade
);

create table acceptances (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  finding text not null,
  reason text not null,
  accepted_by text not null,
  accepted_on date not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, finding),
  foreign key (association_id, year) references years on delete cascade
);

create table members (
  association_id uuid not null,
  year integer not null,
  id text not null,
  position integer not null,
  name text not null,
  kind text not null,
  code text,
  organisation_number text,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, id),
  foreign key (association_id, year) references years on delete cascade
);

create table interventions (
  association_id uuid not null,
  year integer not null,
  id text not null,
  position integer not null,
  name text not null,
  direction text not null,
  form text,
  owner text,
  started_on date,
  ended_on date,
  purpose text,
  target_group text,
  planned_participants integer,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, id),
  foreign key (association_id, year) references years on delete cascade
);

create table intervention_staffing (
  association_id uuid not null,
  year integer not null,
  intervention text not null,
  position integer not null,
  role text not null,
  full_time_posts text not null,
  primary key (association_id, year, intervention, position),
  foreign key (association_id, year, intervention) references interventions on delete cascade
);

create table activities (
  association_id uuid not null,
  year integer not null,
  id text not null,
  position integer not null,
  name text not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, id),
  foreign key (association_id, year) references years on delete cascade
);

create table cost_rows (
  association_id uuid not null,
  year integer not null,
  id text not null,
  position integer not null,
  name text not null,
  kind text not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, id),
  foreign key (association_id, year) references years on delete cascade
);

create table net_rows (
  association_id uuid not null,
  year integer not null,
  id text not null,
  position integer not null,
  name text not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, id),
  foreign key (association_id, year) references years on delete cascade
);

create table notes (
  association_id uuid not null,
  year integer not null,
  id text not null,
  position integer not null,
  title text not null,
  lines text[] not null,
  shows_budget boolean not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, id),
  foreign key (association_id, year) references years on delete cascade
);

-- `position` counts through the note, parents before their rows.
create table note_rows (
  association_id uuid not null,
  year integer not null,
  note text not null,
  id text not null,
  parent text,
  position integer not null,
  name text not null,
  primary key (association_id, year, note, id),
  foreign key (association_id, year, note) references notes on delete cascade
);

create table mandates (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  body text not null,
  role text not null,
  member text,
  from_on date,
  until_on date,
  name text,
  remark text,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, position),
  foreign key (association_id, year) references years on delete cascade,
  foreign key (association_id, year, member) references members deferrable initially deferred
);
create index on mandates (association_id, year, member);

create table contributions (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  for_year integer not null,
  member text not null,
  amount_ore bigint not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, for_year, member),
  foreign key (association_id, year) references years on delete cascade,
  foreign key (association_id, year, member) references members deferrable initially deferred
);
create index on contributions (association_id, year, member);

create table association_events (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  event_on date,
  kind text not null,
  name text not null,
  intervention text,
  participants integer,
  remark text,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, position),
  foreign key (association_id, year) references years on delete cascade,
  foreign key (association_id, year, intervention) references interventions deferrable initially deferred
);
create index on association_events (association_id, year, intervention);

create table account_rules (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  prefix text not null,
  dimension text,
  object text,
  line text,
  note_row text,
  activity text,
  intervention text,
  cost_row text,
  net_row text,
  income_kind text,
  member text,
  asset_part text,
  comment text,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, position),
  foreign key (association_id, year) references years on delete cascade,
  foreign key (association_id, year, activity) references activities deferrable initially deferred,
  foreign key (association_id, year, intervention) references interventions deferrable initially deferred,
  foreign key (association_id, year, cost_row) references cost_rows deferrable initially deferred,
  foreign key (association_id, year, net_row) references net_rows deferrable initially deferred,
  foreign key (association_id, year, member) references members deferrable initially deferred
);
create index on account_rules (association_id, year, activity);
create index on account_rules (association_id, year, intervention);
create index on account_rules (association_id, year, cost_row);
create index on account_rules (association_id, year, net_row);
create index on account_rules (association_id, year, member);

create table assets (
  association_id uuid not null,
  year integer not null,
  id text not null,
  position integer not null,
  name text not null,
  line text not null,
  acquired_on date not null,
  cost_ore bigint not null,
  useful_life_years integer not null,
  disposed_on date,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, id),
  foreign key (association_id, year) references years on delete cascade
);

create table leases (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  name text not null,
  within_one_year_ore bigint not null,
  one_to_five_years_ore bigint not null,
  later_ore bigint not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, position),
  foreign key (association_id, year) references years on delete cascade
);

create table budget_lines (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  for_year integer not null,
  id text not null,
  name text not null,
  kind text not null,
  amount_ore bigint not null,
  granted_ore bigint,
  line text,
  note_row text,
  activity text,
  intervention text,
  cost_row text,
  net_row text,
  member text,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, for_year, id),
  foreign key (association_id, year) references years on delete cascade,
  foreign key (association_id, year, activity) references activities deferrable initially deferred,
  foreign key (association_id, year, intervention) references interventions deferrable initially deferred,
  foreign key (association_id, year, cost_row) references cost_rows deferrable initially deferred,
  foreign key (association_id, year, net_row) references net_rows deferrable initially deferred,
  foreign key (association_id, year, member) references members deferrable initially deferred
);
create index on budget_lines (association_id, year, activity);
create index on budget_lines (association_id, year, intervention);
create index on budget_lines (association_id, year, cost_row);
create index on budget_lines (association_id, year, net_row);
create index on budget_lines (association_id, year, member);

create table participant_counts (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  for_year integer not null,
  intervention text not null,
  sex text not null,
  kind text not null,
  count integer not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, for_year, intervention, sex, kind),
  foreign key (association_id, year) references years on delete cascade,
  foreign key (association_id, year, intervention) references interventions deferrable initially deferred
);
create index on participant_counts (association_id, year, intervention);

create table exit_counts (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  for_year integer not null,
  intervention text not null,
  sex text not null,
  reason text not null,
  count integer not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, for_year, intervention, sex, reason),
  foreign key (association_id, year) references years on delete cascade,
  foreign key (association_id, year, intervention) references interventions deferrable initially deferred
);
create index on exit_counts (association_id, year, intervention);

create table volume_counts (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  for_year integer not null,
  intervention text,
  kind text not null,
  count integer not null,
  occasions integer,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, position),
  foreign key (association_id, year) references years on delete cascade,
  foreign key (association_id, year, intervention) references interventions deferrable initially deferred
);
create index on volume_counts (association_id, year, intervention);

create table codes (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  list text not null,
  code text not null,
  name text not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, list, code),
  foreign key (association_id, year) references years on delete cascade
);

create table indicator_results (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  for_year integer not null,
  indicator integer not null,
  scope text not null,
  respondent_group text,
  answers integer,
  positive integer,
  share numeric,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, position),
  foreign key (association_id, year) references years on delete cascade
);

create table response_counts (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  for_year integer not null,
  respondent_group text not null,
  name text not null,
  asked integer not null,
  answered integer not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, for_year, respondent_group),
  foreign key (association_id, year) references years on delete cascade
);

create table facts (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  id text not null,
  for_year integer not null,
  label text not null,
  value numeric not null,
  unit text not null,
  decimals integer not null,
  population text,
  period text,
  remark text,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, id, for_year),
  foreign key (association_id, year) references years on delete cascade
);

create table earlier_figures (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  figure text not null,
  for_year integer not null,
  unit text not null,
  value numeric not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, figure, for_year),
  foreign key (association_id, year) references years on delete cascade
);

create table own_formulas (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  id text not null,
  label text not null,
  unit text not null,
  decimals integer not null,
  formula text not null,
  definition text,
  also_years integer[] not null,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, id),
  foreign key (association_id, year) references years on delete cascade
);

-- A rule may hold rules, so it is kept as the tree it is.
create table goals (
  association_id uuid not null,
  year integer not null,
  position integer not null,
  id text not null,
  goal_set text not null,
  text text not null,
  rule jsonb,
  verdict text,
  reason text,
  comment text,
  source_file text not null,
  source_line integer,
  primary key (association_id, year, id),
  foreign key (association_id, year) references years on delete cascade
);
