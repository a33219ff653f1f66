-- What statistics read of dispatch slips.
create or replace view slip_report with (security_invoker = true) as
select office_id,
       id,
       number,
       sent_at,
       home,
       words,
       job,
       urgency,
       department,
       internal,
       stage,
       rework_of,
       finish_by,
       done_at,
       returned_at,
       coalesce(opinion, '') as opinion
from slip;
grant select on slip_report to yinuo_app;
