create table office (
    id          uuid not null,
    code        text not null,
    name        text not null,
    profile     text not null,
    duty_phone  text not null,
    hotline     text not null,
    fax         text not null,
    email       text not null,
    constraint office_pk primary key (id),
    constraint office_code unique (code),
    constraint office_code_form check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
    constraint office_profile check (profile in ('RESIDENTIAL', 'INDUSTRIAL_PARK', 'MALL'))
);
comment on table office is 'The tenants. Known to every office, so it has no row-level security.';
grant select, insert, update on office to yinuo_app;

create table department (
    office_id  uuid not null,
    id         uuid not null,
    code       text not null,
    name       text not null,
    constraint department_pk primary key (office_id, id),
    constraint department_code unique (office_id, code),
    constraint department_office foreign key (office_id) references office (id)
);
alter table department enable row level security;
alter table department force row level security;
create policy department_office on department
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on department to yinuo_app;

create table office_number (
    office_id  uuid not null,
    kind       text not null,
    day        date not null,
    last       integer not null,
    constraint office_number_pk primary key (office_id, kind, day)
);
alter table office_number enable row level security;
alter table office_number force row level security;
create policy office_number_office on office_number
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on office_number to yinuo_app;
