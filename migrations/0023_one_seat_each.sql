-- Nobody sits on two chairs, and nobody signs the same document twice.

-- Which of several seats is somebody's own is not guessed: whoever was given more than one is given one anew.
-- The owner looks past the policies for this only; those who use the program never do.
alter table seat_holders no force row level security;
delete from seat_holders where (association_id, membership_id) in (
  select association_id, membership_id from seat_holders group by association_id, membership_id having count(*) > 1);
alter table seat_holders force row level security;

-- In the place of the one that let several through.
drop index seat_holders_association_id_membership_id_idx;
create unique index on seat_holders (association_id, membership_id);
create unique index on document_signatures (association_id, document_id, person_id);
