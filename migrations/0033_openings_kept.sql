-- What an adopted plan begins with is kept with it, so that bookkeeping that is corrected later changes no column of it.

-- Where the opening of the forecast came from on the day of the adoption: somebody had written it, the books told it, or nobody did.
-- Nothing for what is not adopted, and for what was adopted before this was kept: what the books told that day is not known here.
alter table plan_versions add column opening_from text check (opening_from in ('skrivet', 'bokforing', 'ingen'));
alter table plan_versions add check (opening_from is null or state = 'faststalld');
