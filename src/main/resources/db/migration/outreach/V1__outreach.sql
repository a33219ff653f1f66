-- Calls that somebody ordered, and the homes to call.
create table campaign (
    office_id uuid not null,
    id uuid not null,
    number text not null,
    kind text not null,
    purpose text not null,
    script text not null,
    ordered_by uuid not null,
    ordered_name text not null,
    ordered_at timestamptz not null,
    due_at timestamptz not null,
    report text,
    reported_at timestamptz,
    reported_by text,
    constraint campaign_pk primary key (office_id, id),
    constraint campaign_number unique (office_id, number),
    constraint campaign_kind check (kind in ('CALLBACK', 'NOTICE')),
    constraint campaign_reported check ((report is null) = (reported_by is null))
);
create index campaign_ordered on campaign (office_id, ordered_at desc);
alter table campaign enable row level security;
alter table campaign force row level security;
create policy campaign_office on campaign using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on campaign to yinuo_app;

create table campaign_call (
    office_id uuid not null,
    id uuid not null,
    campaign_id uuid not null,
    seq integer not null,
    home_id uuid,
    home text not null,
    person text not null,
    phone text not null,
    state text not null,
    tries integer not null default 0,
    opinion text,
    words text not null default '',
    called_at timestamptz,
    called_by uuid,
    called_name text not null default '',
    constraint campaign_call_pk primary key (office_id, id),
    constraint campaign_call_campaign foreign key (office_id, campaign_id) references campaign (office_id, id),
    constraint campaign_call_state check (state in ('WAITING', 'MISSED', 'REACHED')),
    constraint campaign_call_by_somebody check (state = 'WAITING' or called_by is not null)
);
create index campaign_call_of on campaign_call (office_id, campaign_id, seq);
alter table campaign_call enable row level security;
alter table campaign_call force row level security;
create policy campaign_call_office on campaign_call
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on campaign_call to yinuo_app;

-- Cultural and sports activities; the seed repeats the draw of those who are asked afterwards.
create table activity (
    office_id uuid not null,
    id uuid not null,
    number text not null,
    title text not null,
    place text not null,
    held_at timestamptz not null,
    recorded_by text not null,
    ended_at timestamptz,
    how text,
    seed bigint,
    asked integer,
    ended_by text,
    constraint activity_pk primary key (office_id, id),
    constraint activity_number unique (office_id, number),
    constraint activity_how check (how in ('EVERYBODY', 'DRAWN', 'CHOSEN')),
    constraint activity_over check ((ended_at is null) = (how is null) and (ended_at is null) = (seed is null))
);
create index activity_held on activity (office_id, held_at desc);
alter table activity enable row level security;
alter table activity force row level security;
create policy activity_office on activity using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on activity to yinuo_app;

create table activity_home (
    office_id uuid not null,
    activity_id uuid not null,
    home text not null,
    home_id uuid,
    person text not null,
    phone text not null,
    asked boolean not null default false,
    constraint activity_home_pk primary key (office_id, activity_id, home),
    constraint activity_home_activity foreign key (office_id, activity_id) references activity (office_id, id)
);
alter table activity_home enable row level security;
alter table activity_home force row level security;
create policy activity_home_office on activity_home
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on activity_home to yinuo_app;
