-- The bookkeeping of a year, read from the files in book_files, so that an account or a voucher can be looked up.
-- `file` tells which of the year's files, for example bokforing/2023.se; debit is positive and credit negative.
-- Postings have no foreign key to vouchers: one store writes and removes a year's books together,
-- and looking up a hundred thousand keys takes longer than all the rest.

create table ledger_accounts (
  association_id uuid not null,
  year integer not null,
  file text not null,
  account text not null,
  position integer not null,
  name text not null,
  type text,
  primary key (association_id, year, file, account),
  foreign key (association_id, year) references years on delete cascade
);

-- `year_index` is 0 for the file's own financial year and −1 for the one before.
create table ledger_balances (
  association_id uuid not null,
  year integer not null,
  file text not null,
  kind text not null,
  year_index integer not null,
  account text not null,
  amount_ore bigint not null,
  quantity text,
  primary key (association_id, year, file, kind, year_index, account),
  foreign key (association_id, year) references years on delete cascade
);

create table vouchers (
  association_id uuid not null,
  year integer not null,
  file text not null,
  position integer not null,
  series text not null,
  number text not null,
  voucher_on date,
  text text not null,
  registered_on date,
  signature text not null,
  line integer not null,
  primary key (association_id, year, file, position),
  foreign key (association_id, year) references years on delete cascade
);
create index on vouchers (association_id, year, series, number);

create table postings (
  association_id uuid not null,
  year integer not null,
  file text not null,
  voucher integer not null,
  position integer not null,
  account text not null,
  amount_ore bigint not null,
  posted_on date,
  text text not null,
  -- `6:ENTER` for object ENTER of dimension 6.
  objects text[],
  quantity text,
  signature text not null,
  line integer not null,
  primary key (association_id, year, file, voucher, position)
);
create index on postings (association_id, year, account);
