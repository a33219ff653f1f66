-- One row is one dispatch slip (派工单), whatever number of copies it is printed in. What has not happened yet is null.
create table slip (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    sent_at timestamptz not null,
    sent_by text not null,
    source_kind text not null,
    source_id uuid,
    source_number text not null,
    source_path text not null,
    received_at timestamptz not null,
    received_how text not null,
    received_by text not null,
    home_id uuid,
    home text not null,
    person text not null,
    phone text not null,
    words text not null,
    grams text[] not null,
    job text not null,
    urgency text not null,
    place text not null,
    internal boolean not null,
    paid boolean not null,
    appointed_at timestamptz,
    appointment text not null,
    department_id uuid not null,
    department text not null,
    steward_id uuid,
    steward text not null,
    rework_of uuid,
    rework_number text not null,
    stage text not null,
    acknowledge_by timestamptz not null,
    arrive_by timestamptz not null,
    finish_by timestamptz not null,
    due_by timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    arrived_at timestamptz,
    arrived_by text,
    done_at timestamptz,
    done_by text,
    told_at timestamptz,
    told_by text,
    opinion text,
    returned_at timestamptz,
    returned_by text,
    returned_how text,
    cancelled_at timestamptz,
    cancelled_by text,
    cancelled_why text,
    constraint slip_pk primary key (office_id, id),
    constraint slip_number unique (office_id, number),
    constraint slip_rework foreign key (office_id, rework_of) references slip (office_id, id),
    constraint slip_stage check (stage in ('SENT', 'ISSUED', 'ON_SITE', 'DONE', 'CLOSED', 'CANCELLED'))
);
create index slip_stage_due on slip (office_id, stage, due_by, id);
create index slip_department_due on slip (office_id, department_id, stage, due_by, id);
create index slip_open on slip (office_id, due_by, id) where stage not in ('CLOSED', 'CANCELLED');
create index slip_sent on slip (office_id, sent_at desc, id desc);
create index slip_department_sent on slip (office_id, department_id, sent_at desc, id desc);
create index slip_returned on slip (office_id, returned_at desc, id desc) where returned_at is not null;
create index slip_unreturned on slip (office_id, department_id, done_at) where done_at is not null and returned_at is null;
create index slip_home on slip (office_id, home_id, sent_at desc);
create index slip_source on slip (office_id, source_id) where source_id is not null;
create index slip_grams on slip using gin (grams);
alter table slip enable row level security;
alter table slip force row level security;
create policy slip_office on slip
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on slip to yinuo_app;

-- What was done about a slip, in order; the time it happened may lie before the time it was entered, from paper.
create table slip_step (
    office_id uuid not null,
    slip_id uuid not null,
    seq integer not null,
    deed text not null,
    at timestamptz not null,
    by_id uuid not null,
    by_name text not null,
    words text not null,
    more jsonb not null,
    constraint slip_step_pk primary key (office_id, slip_id, seq),
    constraint slip_step_slip foreign key (office_id, slip_id) references slip (office_id, id)
);
alter table slip_step enable row level security;
alter table slip_step force row level security;
create policy slip_step_office on slip_step
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on slip_step to yinuo_app;

-- Materials used, with prices in fen.
create table slip_material (
    office_id uuid not null,
    slip_id uuid not null,
    seq integer not null,
    name text not null,
    quantity numeric(10, 2) not null,
    price_fen bigint not null,
    constraint slip_material_pk primary key (office_id, slip_id, seq),
    constraint slip_material_slip foreign key (office_id, slip_id) references slip (office_id, id),
    constraint slip_material_amounts check (quantity > 0 and price_fen >= 0)
);
alter table slip_material enable row level security;
alter table slip_material force row level security;
create policy slip_material_office on slip_material
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on slip_material to yinuo_app;

-- The way of each copy of the paper: where it is since when. The last row of a copy is where it is now.
create table slip_copy (
    office_id uuid not null,
    slip_id uuid not null,
    copy text not null,
    seq integer not null,
    whereabouts text not null,
    since timestamptz not null,
    by_name text not null,
    constraint slip_copy_pk primary key (office_id, slip_id, copy, seq),
    constraint slip_copy_slip foreign key (office_id, slip_id) references slip (office_id, id)
);
alter table slip_copy enable row level security;
alter table slip_copy force row level security;
create policy slip_copy_office on slip_copy
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on slip_copy to yinuo_app;

-- Every printing, the first and those after it.
create table slip_print (
    office_id uuid not null,
    slip_id uuid not null,
    nth integer not null,
    form text not null,
    at timestamptz not null,
    by_name text not null,
    constraint slip_print_pk primary key (office_id, slip_id, nth),
    constraint slip_print_slip foreign key (office_id, slip_id) references slip (office_id, id)
);
alter table slip_print enable row level security;
alter table slip_print force row level security;
create policy slip_print_office on slip_print
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on slip_print to yinuo_app;

-- What was sent under a key, so that sending it again does nothing again.
create table slip_once (
    office_id uuid not null,
    member_id uuid not null,
    key text not null,
    slip_id uuid not null,
    at timestamptz not null,
    constraint slip_once_pk primary key (office_id, member_id, key)
);
alter table slip_once enable row level security;
alter table slip_once force row level security;
create policy slip_once_office on slip_once
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, delete on slip_once to yinuo_app;
