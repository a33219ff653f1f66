-- What people keep an eye on. A row that is gone is watched no more.
create table watching (
    office_id uuid not null,
    member_id uuid not null,
    subject_kind text not null,
    subject_id uuid not null,
    since timestamptz not null,
    constraint watching_pk primary key (office_id, member_id, subject_kind, subject_id)
);
alter table watching enable row level security;
alter table watching force row level security;
create policy watching_office on watching
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, delete on watching to yinuo_app;
