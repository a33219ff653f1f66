-- Each home of a collective complaint that was spoken to, and when it was promised a visit.
create table collective_contact (
    office_id uuid not null,
    collective_id uuid not null,
    home text not null,
    at timestamptz not null,
    by_name text not null,
    words text not null,
    agreed_reply_at timestamptz not null,
    constraint collective_contact_pk primary key (office_id, collective_id, home),
    constraint collective_contact_collective
        foreign key (office_id, collective_id) references collective (office_id, id)
);
alter table collective_contact enable row level security;
alter table collective_contact force row level security;
create policy collective_contact_office on collective_contact
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on collective_contact to yinuo_app;
