-- Several homes with the same matter at the same time: proposed by the system, declared or refused by a person.
create table collective (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    category text not null,
    title text not null,
    homes integer not null,
    proposed_at timestamptz not null,
    state text not null,
    decided_at timestamptz,
    decided_by text,
    reason text,
    constraint collective_pk primary key (office_id, id),
    constraint collective_number unique (office_id, number),
    constraint collective_state check (state in ('PROPOSED', 'DECLARED', 'REFUSED', 'CLOSED'))
);
alter table collective enable row level security;
alter table collective force row level security;
create policy collective_office on collective
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on collective to yinuo_app;

create table collective_step (
    office_id uuid not null,
    collective_id uuid not null,
    kind text not null,
    at timestamptz not null,
    by_name text not null,
    words text not null,
    constraint collective_step_pk primary key (office_id, collective_id, kind),
    constraint collective_step_collective foreign key (office_id, collective_id) references collective (office_id, id)
);
alter table collective_step enable row level security;
alter table collective_step force row level security;
create policy collective_step_office on collective_step
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on collective_step to yinuo_app;
