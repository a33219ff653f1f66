-- Who tried what was not theirs to do, counted by the day, so that however often somebody tries the list stays short.
create table refused_attempt (
    office_id uuid not null,
    day date not null,
    who uuid not null,
    deed text not null,
    name text not null,
    times integer not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    path text not null,
    constraint refused_attempt_pk primary key (office_id, day, who, deed)
);
alter table refused_attempt enable row level security;
alter table refused_attempt force row level security;
create policy refused_attempt_office on refused_attempt
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on refused_attempt to yinuo_app;
