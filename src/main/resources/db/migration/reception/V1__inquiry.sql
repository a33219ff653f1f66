-- A question asked at the desk: answered at once, or promised by a time. It never ends unanswered.
create table inquiry (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    channel text not null,
    received_at timestamptz not null,
    recorded_by text not null,
    home text not null,
    person text not null,
    phone text not null,
    words text not null,
    answer text,
    answered_at timestamptz,
    answered_by text,
    promised_for timestamptz,
    constraint inquiry_pk primary key (office_id, id),
    constraint inquiry_number unique (office_id, number),
    constraint inquiry_answered_or_promised check (answer is not null or promised_for is not null)
);
create index inquiry_received on inquiry (office_id, received_at desc);
alter table inquiry enable row level security;
alter table inquiry force row level security;
create policy inquiry_office on inquiry using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on inquiry to yinuo_app;
