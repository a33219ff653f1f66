-- The zones of an estate by name, also those that hold no home yet.
create table zone (
    office_id uuid not null,
    name text not null,
    added_at timestamptz not null,
    constraint zone_pk primary key (office_id, name),
    constraint zone_named check (name <> '')
);
alter table zone enable row level security;
alter table zone force row level security;
create policy zone_office on zone using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, delete on zone to yinuo_app;
