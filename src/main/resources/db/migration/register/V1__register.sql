create table home (
    office_id uuid not null,
    id uuid not null,
    label text not null,
    compact text not null,
    building integer not null,
    floor integer not null,
    door integer not null,
    shop boolean not null,
    zone text not null,
    constraint home_pk primary key (office_id, id),
    constraint home_label unique (office_id, label)
);
create index home_compact on home (office_id, compact);
alter table home enable row level security;
alter table home force row level security;
create policy home_office on home using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on home to yinuo_app;

create table person (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    name text not null,
    pinyin text not null,
    initials text not null,
    phone text not null,
    phone_tail text not null,
    constraint person_pk primary key (office_id, id)
);
create index person_name on person (office_id, name text_pattern_ops);
create index person_pinyin on person (office_id, pinyin text_pattern_ops);
create index person_initials on person (office_id, initials text_pattern_ops);
create index person_phone on person (office_id, phone text_pattern_ops);
create index person_phone_tail on person (office_id, phone_tail text_pattern_ops);
alter table person enable row level security;
alter table person force row level security;
create policy person_office on person using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on person to yinuo_app;

create table occupancy (
    office_id uuid not null,
    home_id uuid not null,
    person_id uuid not null,
    relation text not null,
    since date not null,
    until date,
    constraint occupancy_pk primary key (office_id, home_id, person_id, since),
    constraint occupancy_home foreign key (office_id, home_id) references home (office_id, id),
    constraint occupancy_person foreign key (office_id, person_id) references person (office_id, id),
    constraint occupancy_relation check (relation in ('OWNER', 'RESIDENT', 'TENANT'))
);
create index occupancy_of_person on occupancy (office_id, person_id);
alter table occupancy enable row level security;
alter table occupancy force row level security;
create policy occupancy_office on occupancy
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on occupancy to yinuo_app;

create table home_note (
    office_id uuid not null,
    home_id uuid not null,
    id uuid not null,
    words text not null,
    author text not null,
    at timestamptz not null,
    removed_at timestamptz,
    constraint home_note_pk primary key (office_id, home_id, id),
    constraint home_note_home foreign key (office_id, home_id) references home (office_id, id)
);
alter table home_note enable row level security;
alter table home_note force row level security;
create policy home_note_office on home_note
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on home_note to yinuo_app;

create table vehicle (
    office_id uuid not null,
    home_id uuid not null,
    plate text not null,
    constraint vehicle_pk primary key (office_id, plate),
    constraint vehicle_home foreign key (office_id, home_id) references home (office_id, id)
);
create index vehicle_plate on vehicle (office_id, plate text_pattern_ops);
create index vehicle_home on vehicle (office_id, home_id);
alter table vehicle enable row level security;
alter table vehicle force row level security;
create policy vehicle_office on vehicle
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, delete on vehicle to yinuo_app;
