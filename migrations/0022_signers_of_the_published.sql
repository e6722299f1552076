-- Who has signed what is published: whoever reads it from outside sees no signature, so the names are copied here as they come.
alter table published_documents add column signers jsonb;
