-- What supervisors and directors do about a single promise, and how far the duties of the calendar are planned.
alter table promise add column urges smallint not null default 0;
alter table promise add column urged_at timestamptz;
alter table promise add column pauses smallint not null default 0;
alter table promise add column paused_until timestamptz;

-- A pause moves the end of a promise; where it stood before and stands after is kept here.
create table promise_pause (
    office_id uuid not null,
    id uuid not null,
    promise_id uuid not null,
    reason text not null,
    words text not null,
    paused_at timestamptz not null,
    paused_by uuid not null,
    paused_by_name text not null,
    expected_end timestamptz not null,
    due_before timestamptz not null,
    due_after timestamptz not null,
    resumed_at timestamptz,
    resumed_by_name text,
    constraint promise_pause_pk primary key (office_id, id),
    constraint promise_pause_promise foreign key (office_id, promise_id) references promise (office_id, id),
    constraint promise_pause_forward check (expected_end > paused_at)
);
create index promise_pause_of on promise_pause (office_id, promise_id, paused_at);
alter table promise_pause enable row level security;
alter table promise_pause force row level security;
create policy promise_pause_office on promise_pause
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on promise_pause to yinuo_app;

-- The first period of each duty that has not begun as far as anybody has planned.
create table duty_plan (
    office_id uuid not null,
    rule text not null,
    next_start date not null,
    constraint duty_plan_pk primary key (office_id, rule)
);
alter table duty_plan enable row level security;
alter table duty_plan force row level security;
create policy duty_plan_office on duty_plan
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on duty_plan to yinuo_app;
