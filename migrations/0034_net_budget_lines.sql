-- A budget line may be net: what is left when the incomes of the activity itself are taken off, so it is compared with that.
alter table budget_lines add column is_net boolean not null default false;
