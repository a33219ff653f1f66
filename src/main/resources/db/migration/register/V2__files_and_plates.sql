-- What people say of a plate is what follows the sign of the province.
alter table vehicle add column tail text generated always as (substr(plate, 2)) stored;
create index vehicle_tail on vehicle (office_id, tail text_pattern_ops);

-- A file waits here between its dry run and the word of a person; it is gone once taken or put aside.
create table register_file (
    office_id uuid not null,
    id uuid not null,
    name text not null,
    content bytea not null,
    author uuid not null,
    at timestamptz not null,
    constraint register_file_pk primary key (office_id, id)
);
alter table register_file enable row level security;
alter table register_file force row level security;
create policy register_file_office on register_file
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, delete on register_file to yinuo_app;
