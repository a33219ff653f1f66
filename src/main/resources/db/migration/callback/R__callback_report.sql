-- What statistics read of callbacks.
create or replace view callback_report with (security_invoker = true) as
select office_id,
       id,
       number,
       kind,
       source_kind,
       source_id,
       home,
       title,
       due_at,
       answered_at,
       state,
       coalesce(opinion, '') as opinion
from callback
where state <> 'RELEASED';
grant select on callback_report to yinuo_app;
