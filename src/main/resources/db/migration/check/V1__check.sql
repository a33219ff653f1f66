-- Spot checks of those on duty: the shifts that were drawn, and what was found.
create table duty_check (
    office_id uuid not null,
    id uuid not null,
    day date not null,
    shift text not null,
    begins_at timestamptz not null,
    ends_at timestamptz not null,
    people text not null,
    drawn boolean not null,
    checked_at timestamptz,
    checked_by text not null default '',
    at_post boolean,
    logged boolean,
    equipment boolean,
    rings integer,
    words text not null default '',
    constraint duty_check_pk primary key (office_id, id)
);
create unique index duty_check_drawn on duty_check (office_id, begins_at) where drawn;
create index duty_check_day on duty_check (office_id, day);
alter table duty_check enable row level security;
alter table duty_check force row level security;
create policy duty_check_office on duty_check
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on duty_check to yinuo_app;
