-- The handing over of a home to its new owner, step by step; the people move into the register only at the end.
create table movein (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    home_id uuid not null,
    home text not null,
    owner text not null,
    phone text not null,
    document text,
    document_masked text not null default '',
    water numeric(12, 3),
    electricity numeric(12, 3),
    gas numeric(12, 3),
    started_at timestamptz not null,
    started_by text not null,
    ended_at timestamptz,
    ended_by text,
    outcome text,
    words text not null default '',
    constraint movein_pk primary key (office_id, id),
    constraint movein_number unique (office_id, number),
    constraint movein_outcome check (outcome in ('MOVED_IN', 'CANCELLED')),
    constraint movein_ended check ((ended_at is null) = (outcome is null)),
    constraint movein_meters check (water >= 0 and electricity >= 0 and gas >= 0)
);
create unique index movein_open on movein (office_id, home_id) where ended_at is null;
create index movein_started on movein (office_id, started_at desc, id desc);
alter table movein enable row level security;
alter table movein force row level security;
create policy movein_office on movein using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on movein to yinuo_app;

-- Who is going to live there.
create table movein_person (
    office_id uuid not null,
    movein_id uuid not null,
    place integer not null,
    name text not null,
    phone text not null,
    relation text not null,
    constraint movein_person_pk primary key (office_id, movein_id, place),
    constraint movein_person_relation check (relation in ('OWNER', 'RESIDENT', 'TENANT'))
);
alter table movein_person enable row level security;
alter table movein_person force row level security;
create policy movein_person_office on movein_person
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, delete on movein_person to yinuo_app;

-- What the inspection of the home found, and the slip by which it is put right.
create table movein_defect (
    office_id uuid not null,
    movein_id uuid not null,
    id uuid not null,
    words text not null,
    found_at timestamptz not null,
    slip_id uuid not null,
    slip_number text not null,
    constraint movein_defect_pk primary key (office_id, movein_id, id)
);
alter table movein_defect enable row level security;
alter table movein_defect force row level security;
create policy movein_defect_office on movein_defect
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on movein_defect to yinuo_app;
