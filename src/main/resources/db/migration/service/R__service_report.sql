-- What statistics read of special services, with the money that counts.
create or replace view service_report with (security_invoker = true) as
select service_request.office_id,
       service_request.id,
       service_request.number,
       service_request.received_at,
       service_request.home,
       service_request.item,
       service_request.title,
       service_request.stage,
       service_request.charge,
       coalesce(service_request.final_fen, service_request.quoted_fen) as costs_fen,
       coalesce(money.fen, 0) as received_fen
from service_request
left join lateral (
    select sum(case direction when 'RECEIVED' then fen else -fen end) as fen
    from service_receipt
    where service_receipt.office_id = service_request.office_id
      and service_receipt.request_id = service_request.id
      and voided_at is null
) money on true;
grant select on service_report to yinuo_app;
