-- A line of the duty log that was begun and is not written yet: one for each person.
create table duty_draft (
    office_id uuid not null,
    member_id uuid not null,
    words text not null,
    corrects text not null,
    attachments text[] not null,
    at timestamptz not null,
    constraint duty_draft_pk primary key (office_id, member_id)
);
alter table duty_draft enable row level security;
alter table duty_draft force row level security;
create policy duty_draft_office on duty_draft
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update, delete on duty_draft to yinuo_app;
