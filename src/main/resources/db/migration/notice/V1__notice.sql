-- What a member is told: seen in the bell from its hour on, until read.
create table notice (
    office_id uuid not null,
    member_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    shown_from timestamptz not null,
    kind text not null,
    rule text not null,
    title text not null,
    path text not null,
    due_at timestamptz,
    read_at timestamptz,
    constraint notice_pk primary key (office_id, member_id, id)
);
create index notice_unread on notice (office_id, member_id, shown_from) where read_at is null;
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_office on notice using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on notice to yinuo_app;
