-- Whoever holds an invitation sees the name of the association that invites: on the page, and so that it is no password.
create policy of_the_invited on associations for select using (
  id in (select invitations.association_id from invitations
    where invitations.token_sha256 = nullif(current_setting('samband.invitation', true), ''))
);
