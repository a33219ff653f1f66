-- What an office changed of the numbers. Never updated: a change is a further row from a day on.
create table rulebook_number (
    office_id uuid not null,
    clause text not null,
    name text not null,
    from_day date not null,
    at timestamptz not null,
    value text not null,
    author text not null,
    reason text not null,
    constraint rulebook_number_pk primary key (office_id, clause, name, from_day, at)
);
alter table rulebook_number enable row level security;
alter table rulebook_number force row level security;
create policy rulebook_number_office on rulebook_number
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on rulebook_number to yinuo_app;

-- Days of an office's calendar that differ from what ships.
create table rulebook_day (
    office_id uuid not null,
    day date not null,
    name text not null,
    worked boolean not null,
    constraint rulebook_day_pk primary key (office_id, day)
);
alter table rulebook_day enable row level security;
alter table rulebook_day force row level security;
create policy rulebook_day_office on rulebook_day
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on rulebook_day to yinuo_app;
