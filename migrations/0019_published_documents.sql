-- What an association has published: everybody may read the rows, and nothing else of the association.

create table published_documents (
  association_id uuid not null references associations on delete cascade,
  id uuid not null default gen_random_uuid(),
  -- What addresses call the association and the document. Copied, since whoever reads sees no other table.
  slug text not null,
  name text not null,
  association_name text not null,
  organisation_number text,
  seat text,
  kind text not null check (kind in ('arsredovisning', 'delarsrapport', 'verksamhetsplan', 'budgetforslag')),
  year integer not null,
  title text not null,
  -- The sealed document, when it is one; a proposal is not decided yet.
  sealed_id uuid,
  sealed_sha256 text,
  version integer,
  adopted_on date,
  -- The public meeting that decides about a proposal (KL 8:14).
  meeting_on date,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (association_id, id),
  foreign key (association_id, sealed_id) references sealed_documents on delete cascade
);
create unique index on published_documents (association_id, name) where withdrawn_at is null;
create index on published_documents (slug) where withdrawn_at is null;
create index on published_documents (association_id, sealed_id);

create table published_files (
  association_id uuid not null references associations on delete cascade,
  document_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  primary key (association_id, document_id, name),
  foreign key (association_id, document_id) references published_documents on delete cascade
);

call keep_apart('published_documents');
call keep_apart('published_files');

-- Public by the database itself, so that the public page needs no way round the gate.
create policy is_public on published_documents for select using (withdrawn_at is null);
create policy is_public on published_files for select using (exists (
  select from published_documents
  where published_documents.association_id = published_files.association_id
    and published_documents.id = published_files.document_id and withdrawn_at is null));
