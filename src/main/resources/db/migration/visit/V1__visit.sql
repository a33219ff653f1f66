-- Who came to see whom, when the host was called, and how it ended.
create table visit (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    visitor text not null,
    people integer not null,
    home_id uuid,
    home text not null,
    host text not null,
    purpose text not null,
    came_at timestamptz not null,
    taken_by text not null,
    document text not null default 'NOT_ASKED',
    document_kind text,
    document_tail text not null default '',
    stage text not null default 'ARRIVED',
    called_at timestamptz,
    answered_at timestamptz,
    left_at timestamptz,
    message text not null default '',
    message_contact text not null default '',
    card boolean not null default false,
    delivered_at timestamptz,
    words text not null default '',
    incident_id uuid,
    incident_number text not null default '',
    constraint visit_pk primary key (office_id, id),
    constraint visit_number unique (office_id, number),
    constraint visit_people check (people between 1 and 99),
    constraint visit_document check (document in ('NOT_ASKED', 'SHOWN', 'FORGOTTEN', 'REFUSED')),
    constraint visit_shown check ((document = 'SHOWN') = (document_kind is not null)),
    constraint visit_stage check (
        stage in ('ARRIVED', 'CALLING', 'ENTERED', 'AWAY', 'ASKING', 'TURNED_AWAY', 'FORCED'))
);
create index visit_came on visit (office_id, came_at desc, id desc);
create index visit_open on visit (office_id, came_at) where left_at is null;
create index visit_undelivered on visit (office_id, home_id) where message <> '' and delivered_at is null;
alter table visit enable row level security;
alter table visit force row level security;
create policy visit_office on visit using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on visit to yinuo_app;
