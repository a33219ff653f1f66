-- Who is appointed to receive and accept customers, from when until when.
create table appointment (
    office_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    from_at timestamptz not null,
    until_at timestamptz not null,
    made_at timestamptz not null,
    made_by text not null,
    constraint appointment_pk primary key (office_id, id),
    constraint appointment_member foreign key (office_id, member_id) references member (office_id, id),
    constraint appointment_order check (from_at <= until_at)
);
create index appointment_until on appointment (office_id, until_at);
alter table appointment enable row level security;
alter table appointment force row level security;
create policy appointment_office on appointment
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on appointment to yinuo_app;
