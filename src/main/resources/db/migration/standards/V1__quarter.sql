-- How satisfied residents were in a quarter, as it stood when the quarter was over, and what was done about too little.
create table satisfaction_quarter (
    office_id uuid not null,
    begins date not null,
    content integer not null,
    judged integer not null,
    target integer not null,
    assessed_at timestamptz not null,
    constraint satisfaction_quarter_pk primary key (office_id, begins)
);
alter table satisfaction_quarter enable row level security;
alter table satisfaction_quarter force row level security;
create policy satisfaction_quarter_office on satisfaction_quarter
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on satisfaction_quarter to yinuo_app;

create table improvement (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    begins date not null,
    stage text not null,
    opened_at timestamptz not null,
    causes text not null default '',
    measures text not null default '',
    until date,
    planned_at timestamptz,
    planned_by text not null default '',
    result text not null default '',
    ended_at timestamptz,
    ended_by text not null default '',
    constraint improvement_pk primary key (office_id, id),
    constraint improvement_quarter foreign key (office_id, begins) references satisfaction_quarter (office_id, begins),
    constraint improvement_once unique (office_id, begins)
);
alter table improvement enable row level security;
alter table improvement force row level security;
create policy improvement_office on improvement
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on improvement to yinuo_app;
