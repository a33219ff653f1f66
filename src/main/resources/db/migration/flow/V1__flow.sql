-- The steps of a procedure as an office has written them; the newest list counts for what begins after it.
create table flow_list (
    office_id uuid not null,
    flow text not null,
    at timestamptz not null,
    by_name text not null,
    kinds text[] not null,
    words text[] not null,
    constraint flow_list_pk primary key (office_id, flow, at),
    constraint flow_list_even check (cardinality(kinds) = cardinality(words))
);
alter table flow_list enable row level security;
alter table flow_list force row level security;
create policy flow_list_office on flow_list
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on flow_list to yinuo_app;

-- The steps of one case, in their order, and when each was done.
create table flow_step (
    office_id uuid not null,
    case_id uuid not null,
    place integer not null,
    kind text not null,
    words text not null,
    done_at timestamptz,
    done_by text,
    said text not null default '',
    constraint flow_step_pk primary key (office_id, case_id, place),
    constraint flow_step_done check ((done_at is null) = (done_by is null))
);
alter table flow_step enable row level security;
alter table flow_step force row level security;
create policy flow_step_office on flow_step
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (done_at, done_by, said) on flow_step to yinuo_app;
