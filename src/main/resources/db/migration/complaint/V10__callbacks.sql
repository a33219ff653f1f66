-- Callbacks on complaints have become a thing of their own. Those still owed move there, each with its promise, which
-- keeps its instants and so what it was kept or broken by. A new database has none to move.
do $$
declare
    office_row record;
    owed record;
    made uuid;
    sequence integer;
    today date := (now() at time zone 'Asia/Shanghai')::date;
begin
    if to_regclass('promise') is null or to_regclass('member') is null or to_regclass('home') is null then
        return;
    end if;
    for office_row in select id from office loop
        perform set_config('yinuo.office', office_row.id::text, true);
        for owed in
            select promise.id as promise_id, promise.made_at, promise.due_at, promise.subject_title, complaint.*,
                   coalesce(home.building, 0) as building,
                   (select member.id
                    from member
                    where member.office_id = complaint.office_id
                      and member.active
                      and 'STEWARD' = any (member.roles)
                      and member.zone = home.zone
                    limit 1) as steward_id,
                   array(select distinct by_id
                         from complaint_step
                         where complaint_step.office_id = complaint.office_id
                           and complaint_step.complaint_id = complaint.id
                           and by_id is not null
                           and kind in ('ON_THE_SPOT', 'CONTACT', 'REFERRAL', 'PROGRESS', 'HANDLING', 'REPLY')
                   ) as handlers
            from promise
            join complaint on complaint.office_id = promise.office_id and complaint.id = promise.subject_id
            left join home on home.office_id = complaint.office_id and home.id = complaint.home_id
            where promise.office_id = office_row.id
              and promise.subject_kind = 'complaint'
              and promise.rule = 'CALL_BACK_COMPLAINT'
              and promise.done_at is null
              and promise.waived_at is null
              and not promise.unknown
              and complaint.stage = 'REPLIED'
            order by promise.due_at
        loop
            made := gen_random_uuid();
            insert into office_number (office_id, kind, day, last)
            values (office_row.id, 'HF', today, 1)
            on conflict (office_id, kind, day) do update set last = office_number.last + 1
            returning last into sequence;
            insert into callback (
                office_id, id, number, kind, source_kind, source_id, source_number, source_path, home_id, home,
                building, person, phone, title, handlers, nth, from_at, due_at, state, steward_id)
            values (
                office_row.id, made, 'HF-' || to_char(today, 'YYYYMMDD') || '-' || lpad(sequence::text, 3, '0'),
                'COMPLAINT', 'complaint', owed.id, owed.number, 'complaints/' || owed.id, owed.home_id, owed.home,
                owed.building, owed.person, owed.phone, owed.subject_title, owed.handlers, 1, owed.made_at,
                owed.due_at, 'DUE', owed.steward_id);
            update promise
            set subject_kind = 'callback',
                subject_id = made,
                subject_number = 'HF-' || to_char(today, 'YYYYMMDD') || '-' || lpad(sequence::text, 3, '0'),
                subject_path = 'callbacks/' || made
            where promise.office_id = office_row.id
              and promise.id = owed.promise_id;
        end loop;
    end loop;
end
$$;
