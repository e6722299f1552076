-- What was left to pay at the end of an earlier year stands beside this year's: null means the year's own end.
alter table leases add column of_year integer;
