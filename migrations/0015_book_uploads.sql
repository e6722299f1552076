-- Bookkeeping that somebody has sent in: it waits here while they look at what it would change, and stays here when it has been taken in,
-- so that an earlier file can be put back.

create table book_uploads (
  association_id uuid not null references associations on delete cascade,
  id uuid not null default gen_random_uuid(),
  place bigint not null generated always as identity,
  year integer not null,
  name text not null,
  content bytea not null,
  content_sha256 text not null,
  -- Which column holds what, for a table out of a spreadsheet (kolumnkarta).
  column_map text,
  is_waiting boolean not null,
  -- Nobody when the file was there before anything was sent in.
  uploaded_by uuid references people on delete set null,
  uploaded_at timestamptz not null,
  primary key (association_id, id)
);
create index on book_uploads (association_id, year, place);
create index on book_uploads (uploaded_by);
call keep_apart('book_uploads');

-- When a file was taken in, instead of which, and what that changed in numbers.
create table book_takings (
  association_id uuid not null references associations on delete cascade,
  id uuid not null default gen_random_uuid(),
  place bigint not null generated always as identity,
  year integer not null,
  upload_id uuid not null,
  replaced_id uuid,
  is_putting_back boolean not null,
  added integer not null,
  removed integer not null,
  changed integer not null,
  result_before_ore bigint,
  result_after_ore bigint not null,
  taken_by uuid references people on delete set null,
  taken_at timestamptz not null,
  primary key (association_id, id),
  foreign key (association_id, upload_id) references book_uploads on delete cascade,
  foreign key (association_id, replaced_id) references book_uploads
);
create index on book_takings (association_id, year, place);
create index on book_takings (association_id, upload_id);
create index on book_takings (association_id, replaced_id);
create index on book_takings (taken_by);
call keep_apart('book_takings');
