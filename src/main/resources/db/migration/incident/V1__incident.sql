-- What happened in the estate. How it stands follows from its steps and is kept here for lists.
create table incident (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    kind text not null,
    team text not null,
    received_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    home_id uuid,
    building integer,
    place text not null,
    caller text not null,
    phone text not null,
    words text not null,
    checklist text[] not null,
    stage text not null,
    major boolean not null,
    sentence text not null,
    calls integer not null,
    acknowledged_at timestamptz,
    arrived_at timestamptz,
    ended_at timestamptz,
    outcome text not null,
    constraint incident_pk primary key (office_id, id),
    constraint incident_number unique (office_id, number),
    constraint incident_stage check (stage in ('REPORTED', 'ACKNOWLEDGED', 'ON_SITE', 'ENDED')),
    constraint incident_ended check ((stage = 'ENDED') = (ended_at is not null))
);
create index incident_received on incident (office_id, received_at desc, id desc);
create index incident_running on incident (office_id, received_at) where stage <> 'ENDED';
alter table incident enable row level security;
alter table incident force row level security;
create policy incident_office on incident
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on incident to yinuo_app;

create table incident_step (
    office_id uuid not null,
    incident_id uuid not null,
    seq integer not null,
    deed text not null,
    at timestamptz not null,
    by_id uuid not null,
    by_name text not null,
    words text not null,
    more jsonb not null,
    constraint incident_step_pk primary key (office_id, incident_id, seq),
    constraint incident_step_incident foreign key (office_id, incident_id) references incident (office_id, id)
);
create index incident_step_link on incident_step (office_id, (more ->> 'path')) where deed = 'LINK';
alter table incident_step enable row level security;
alter table incident_step force row level security;
create policy incident_step_office on incident_step
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on incident_step to yinuo_app;

-- The steps a department wants taken; the newest row of a kind holds. An incident keeps those of its day.
create table incident_checklist (
    office_id uuid not null,
    kind text not null,
    at timestamptz not null,
    by_name text not null,
    steps text[] not null,
    constraint incident_checklist_pk primary key (office_id, kind, at)
);
alter table incident_checklist enable row level security;
alter table incident_checklist force row level security;
create policy incident_checklist_office on incident_checklist
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on incident_checklist to yinuo_app;

-- What a program or form sent under a key of its own, so that sending it again does nothing again.
create table incident_once (
    office_id uuid not null,
    member_id uuid not null,
    key text not null,
    kind text not null,
    made_id uuid not null,
    at timestamptz not null,
    constraint incident_once_pk primary key (office_id, member_id, key)
);
alter table incident_once enable row level security;
alter table incident_once force row level security;
create policy incident_once_office on incident_once
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on incident_once to yinuo_app;
