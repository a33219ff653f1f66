-- One row is one complaint. What nobody knows yet is null; what was done stands in its steps.
create table complaint (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    channel text not null,
    received_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    home_id uuid,
    home text not null,
    person text not null,
    phone text not null,
    category text not null,
    words text not null,
    rings smallint,
    grams text[] not null,
    stage text not null,
    class text,
    class_reason text,
    class_detail text,
    class_fault text,
    classified_at timestamptz,
    classified_by text,
    previous_id uuid,
    collective_id uuid,
    source text,
    constraint complaint_pk primary key (office_id, id),
    constraint complaint_number unique (office_id, number),
    constraint complaint_previous foreign key (office_id, previous_id) references complaint (office_id, id),
    constraint complaint_class_known check (class in ('VALID', 'ASSISTANCE', 'INVALID'))
);
create unique index complaint_source on complaint (office_id, source) where source is not null;
create index complaint_received on complaint (office_id, received_at desc, id desc);
create index complaint_open on complaint (office_id, received_at)
    where stage not in ('CLOSED', 'DISSATISFIED', 'RELEASED', 'PAST');
create index complaint_home on complaint (office_id, home_id, received_at desc);
create index complaint_category on complaint (office_id, category, received_at desc);
create index complaint_following on complaint (office_id, previous_id) where previous_id is not null;
create index complaint_collective on complaint (office_id, collective_id) where collective_id is not null;
create index complaint_grams on complaint using gin (grams);
alter table complaint enable row level security;
alter table complaint force row level security;
create policy complaint_office on complaint
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on complaint to yinuo_app;

create table complaint_step (
    office_id uuid not null,
    complaint_id uuid not null,
    seq integer not null,
    kind text not null,
    at timestamptz not null,
    by_id uuid,
    by_name text not null,
    words text not null,
    more jsonb not null,
    constraint complaint_step_pk primary key (office_id, complaint_id, seq),
    constraint complaint_step_complaint foreign key (office_id, complaint_id) references complaint (office_id, id)
);
alter table complaint_step enable row level security;
alter table complaint_step force row level security;
create policy complaint_step_office on complaint_step
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on complaint_step to yinuo_app;

-- What a program sent under an Idempotency-Key, so that sending it again does nothing again.
create table complaint_once (
    office_id uuid not null,
    member_id uuid not null,
    key text not null,
    path text not null,
    complaint_id uuid not null,
    at timestamptz not null,
    constraint complaint_once_pk primary key (office_id, member_id, key)
);
alter table complaint_once enable row level security;
alter table complaint_once force row level security;
create policy complaint_once_office on complaint_once
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, delete on complaint_once to yinuo_app;
