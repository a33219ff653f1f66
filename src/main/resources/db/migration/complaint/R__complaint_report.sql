-- What statistics read of complaints: the filing with the last word of each kind. What needed no handling of its own, such
-- as an invalid complaint, was settled by what the resident was told.
create or replace view complaint_report with (security_invoker = true) as
select complaint.office_id,
       complaint.id,
       complaint.number,
       complaint.channel,
       complaint.received_at,
       complaint.recorded_at,
       complaint.recorded_by,
       complaint.home,
       complaint.person,
       complaint.category,
       complaint.class,
       complaint.stage,
       complaint.previous_id,
       complaint.collective_id,
       complaint.words,
       coalesce(result.by_name, reply.by_name) as handled_by,
       coalesce(result.words, reply.words) as result,
       reply.more ->> 'means' as means,
       coalesce(judged.more ->> 'opinion', '') as opinion,
       complaint.judged_anew > 0 as judged_anew
from complaint
left join lateral (
    select by_name, words
    from complaint_step
    where complaint_step.office_id = complaint.office_id
      and complaint_step.complaint_id = complaint.id
      and kind in ('HANDLING', 'ON_THE_SPOT')
    order by seq desc
    limit 1
) result on true
left join lateral (
    select by_name, words, more
    from complaint_step
    where complaint_step.office_id = complaint.office_id
      and complaint_step.complaint_id = complaint.id
      and kind = 'REPLY'
    order by seq desc
    limit 1
) reply on true
left join lateral (
    select more
    from complaint_step
    where complaint_step.office_id = complaint.office_id
      and complaint_step.complaint_id = complaint.id
      and kind in ('REPLY', 'CALLBACK')
      and jsonb_exists(more, 'opinion')
    order by seq desc
    limit 1
) judged on true
where complaint.stage <> 'PAST';
grant select on complaint_report to yinuo_app;
