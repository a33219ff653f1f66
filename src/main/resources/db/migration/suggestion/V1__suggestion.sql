-- An idea brought to the desk; decided, then told to whoever brought it.
create table suggestion (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    channel text not null,
    at timestamptz not null,
    recorded_by text not null,
    home text not null,
    person text not null,
    phone text not null,
    words text not null,
    outcome text,
    reason text,
    decided_at timestamptz,
    decided_by text,
    told_words text,
    told_at timestamptz,
    told_by text,
    annulled boolean not null default false,
    constraint suggestion_pk primary key (office_id, id),
    constraint suggestion_number unique (office_id, number),
    constraint suggestion_outcome check (outcome in ('ADOPTED', 'PLANNED', 'NOT_ADOPTED')),
    constraint suggestion_decided check ((outcome is null) = (decided_at is null) and (outcome is null) = (reason is null)),
    constraint suggestion_told check (told_at is null or decided_at is not null)
);
create index suggestion_open on suggestion (office_id, at) where told_at is null and not annulled;
alter table suggestion enable row level security;
alter table suggestion force row level security;
create policy suggestion_office on suggestion
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on suggestion to yinuo_app;
