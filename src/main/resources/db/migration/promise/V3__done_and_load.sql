-- What was kept since this morning, and who carries how many, without reading every promise of the week.
create index promise_done on promise (office_id, done_at) where done_at is not null;
create index promise_load on promise (office_id, owed_role, owed_member, due_at)
    where done_at is null and waived_at is null and not unknown;
drop index promise_person;
