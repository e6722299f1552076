-- A year may be kept for what others have told of it, such as another association's, and then never has bookkeeping.
alter table years add column is_without_books boolean not null default false;
