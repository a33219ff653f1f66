-- A planned cut. Each change of it is a further round of telling.
create table outage (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    kind text not null,
    reason text not null,
    place text not null,
    area jsonb not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    received_at timestamptz not null,
    received_from text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    state text not null,
    round integer not null,
    round_at timestamptz not null,
    round_words text not null,
    sentence text not null,
    ended_at timestamptz,
    outcome text not null,
    constraint outage_pk primary key (office_id, id),
    constraint outage_number unique (office_id, number),
    constraint outage_state check (state in ('ANNOUNCED', 'CANCELLED', 'ENDED')),
    constraint outage_period check (starts_at < ends_at)
);
create index outage_received on outage (office_id, received_at desc, id desc);
create index outage_running on outage (office_id, starts_at) where state = 'ANNOUNCED';
alter table outage enable row level security;
alter table outage force row level security;
create policy outage_office on outage
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on outage to yinuo_app;

-- Who has to hear of a round: homes, shops, departments.
create table outage_party (
    office_id uuid not null,
    outage_id uuid not null,
    round integer not null,
    name text not null,
    kind text not null,
    home_id uuid,
    building integer,
    place integer not null,
    constraint outage_party_pk primary key (office_id, outage_id, round, name),
    constraint outage_party_outage foreign key (office_id, outage_id) references outage (office_id, id),
    constraint outage_party_kind check (kind in ('HOME', 'SHOP', 'DEPARTMENT'))
);
alter table outage_party enable row level security;
alter table outage_party force row level security;
create policy outage_party_office on outage_party
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on outage_party to yinuo_app;

-- Who has heard of it: the first telling counts.
create table outage_telling (
    office_id uuid not null,
    outage_id uuid not null,
    round integer not null,
    name text not null,
    at timestamptz not null,
    by_id uuid not null,
    by_name text not null,
    means text not null,
    words text not null,
    constraint outage_telling_pk primary key (office_id, outage_id, round, name),
    constraint outage_telling_party foreign key (office_id, outage_id, round, name)
        references outage_party (office_id, outage_id, round, name)
);
alter table outage_telling enable row level security;
alter table outage_telling force row level security;
create policy outage_telling_office on outage_telling
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on outage_telling to yinuo_app;
