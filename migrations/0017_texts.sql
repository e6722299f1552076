-- Texts that are written together: versions with who and when, who answers for a chapter, own sections, and what is said about it.
--
-- The year may not have been started yet, so nothing here refers to `years`. An annual report's current texts are the year's own
-- records (chapter_texts); here stands how they came about. Of the other documents the latest version is the text.
create table text_versions (
  association_id uuid not null references associations on delete cascade,
  year integer not null,
  document text not null check (document in ('verksamhetsplan', 'delarsrapport', 'arsredovisning')),
  chapter text not null,
  number integer not null check (number > 0),
  -- Written here, chosen again among the older ones, joined from two, or found in the year's records.
  origin text not null check (origin in ('written', 'restored', 'merged', 'folder')),
  markdown text not null,
  -- The text's hash: two who began from the same text began from the same mark.
  mark text not null,
  -- The figures that the text refers to, as they were shown when it was kept.
  figures jsonb not null,
  kept_at timestamptz not null,
  kept_by uuid references people on delete set null,
  primary key (association_id, year, document, chapter, number)
);
create index on text_versions (kept_by);

-- What has been said of a chapter besides its text. Without a row it is whatever its text makes it, and nobody's.
create table text_chapters (
  association_id uuid not null references associations on delete cascade,
  year integer not null,
  document text not null check (document in ('verksamhetsplan', 'delarsrapport', 'arsredovisning')),
  chapter text not null,
  state text check (state in ('ej-paborjad', 'utkast', 'klar-for-granskning', 'klar')),
  owner_id uuid references people on delete set null,
  primary key (association_id, year, document, chapter)
);
create index on text_chapters (owner_id);

-- Sections of the association's own. Of an annual report only those that have been removed, so that they can be put back.
create table text_sections (
  association_id uuid not null references associations on delete cascade,
  year integer not null,
  document text not null check (document in ('verksamhetsplan', 'delarsrapport', 'arsredovisning')),
  id text not null,
  position integer not null,
  title text not null,
  after_chapter text not null,
  level integer not null check (level between 1 and 4),
  removed_at timestamptz,
  removed_by uuid references people on delete set null,
  primary key (association_id, year, document, id)
);
create index on text_sections (removed_by);

-- A comment begins a thread; answers, and that it was resolved or opened again, are rows of the thread.
create table text_comments (
  association_id uuid not null references associations on delete cascade,
  id uuid not null default gen_random_uuid(),
  year integer not null,
  document text not null check (document in ('verksamhetsplan', 'delarsrapport', 'arsredovisning')),
  chapter text not null,
  thread uuid,
  kind text not null check (kind in ('comment', 'answer', 'resolved', 'reopened')),
  -- The passage that the comment is about; nothing when it is about the whole chapter.
  quote text,
  body text not null,
  written_at timestamptz not null,
  written_by uuid references people on delete set null,
  primary key (association_id, id),
  foreign key (association_id, thread) references text_comments on delete cascade,
  check ((kind = 'comment') = (thread is null)),
  check (kind = 'comment' or quote is null)
);
create index on text_comments (association_id, year, document, chapter);
create index on text_comments (association_id, thread);
create index on text_comments (written_by);

-- Who has begun to write and has not saved: others are told, nobody is kept out.
create table text_openings (
  association_id uuid not null references associations on delete cascade,
  year integer not null,
  document text not null check (document in ('verksamhetsplan', 'delarsrapport', 'arsredovisning')),
  chapter text not null,
  person_id uuid not null references people on delete cascade,
  opened_at timestamptz not null,
  primary key (association_id, year, document, chapter, person_id)
);
create index on text_openings (person_id);

call keep_apart('text_versions');
call keep_apart('text_chapters');
call keep_apart('text_sections');
call keep_apart('text_comments');
call keep_apart('text_openings');
