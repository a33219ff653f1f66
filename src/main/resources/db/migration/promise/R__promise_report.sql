-- What statistics read of promises.
create or replace view promise_report with (security_invoker = true) as
select office_id, subject_kind, subject_id, clause, due_at, done_at, waived_at
from promise
where not unknown;
grant select on promise_report to yinuo_app;
