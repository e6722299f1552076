-- A group may stand under another of the same version, so that an association's own tree can be planned.
alter table plan_groups add column parent text;
