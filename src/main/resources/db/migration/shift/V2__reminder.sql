-- Whoever is on duty is reminded of the end of a shift once, whichever node does it.
create table shift_reminder (
    office_id uuid not null,
    ends_at timestamptz not null,
    at timestamptz not null,
    constraint shift_reminder_pk primary key (office_id, ends_at)
);
alter table shift_reminder enable row level security;
alter table shift_reminder force row level security;
create policy shift_reminder_office on shift_reminder
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on shift_reminder to yinuo_app;
