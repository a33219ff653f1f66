-- Files of messages as they were brought, until somebody imports or discards them.
create table message_file (
    office_id uuid not null,
    id uuid not null,
    name text not null,
    content bytea not null,
    at timestamptz not null,
    constraint message_file_pk primary key (office_id, id)
);
alter table message_file enable row level security;
alter table message_file force row level security;
create policy message_file_office on message_file
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, delete on message_file to yinuo_app;
