-- Shifts that are over and whose attendance was looked at, each once, whichever node does it.
create table attendance_look (
    office_id uuid not null,
    day date not null,
    shift text not null,
    at timestamptz not null,
    absent integer not null,
    constraint attendance_look_pk primary key (office_id, day, shift)
);
alter table attendance_look enable row level security;
alter table attendance_look force row level security;
create policy attendance_look_office on attendance_look
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on attendance_look to yinuo_app;
