-- The shifts of an office, once it has others than the usual ones.
create table shift_kind (
    office_id uuid not null,
    code text not null,
    position integer not null,
    name text not null,
    from_time time not null,
    until_time time not null,
    desk boolean not null,
    wanted integer not null,
    constraint shift_kind_pk primary key (office_id, code),
    constraint shift_kind_wanted check (wanted between 1 and 20)
);
-- The roster of a month, and who stands in it.
create table roster (
    office_id uuid not null,
    month date not null,
    version integer not null default 0,
    published_at timestamptz,
    published_by text not null default '',
    constraint roster_pk primary key (office_id, month)
);
create table roster_slot (
    office_id uuid not null,
    day date not null,
    shift text not null,
    member_id uuid not null,
    constraint roster_slot_pk primary key (office_id, day, shift, member_id)
);
-- The shifts a roster was published with.
create table roster_shift (
    office_id uuid not null,
    month date not null,
    code text not null,
    position integer not null,
    name text not null,
    from_time time not null,
    until_time time not null,
    desk boolean not null,
    wanted integer not null,
    constraint roster_shift_pk primary key (office_id, month, code)
);
create index roster_slot_member on roster_slot (office_id, member_id, day);
-- Requests to be excused from a shift, and who takes it.
create table roster_leave (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    day date not null,
    shift text not null,
    span text not null,
    member_id uuid not null,
    member text not null,
    reason text not null,
    asked_at timestamptz not null,
    stage text not null default 'ASKED',
    decided_at timestamptz,
    decided_by text not null default '',
    words text not null default '',
    substitute_id uuid,
    substitute text not null default '',
    constraint roster_leave_pk primary key (office_id, id),
    constraint roster_leave_number unique (office_id, number),
    constraint roster_leave_stage check (stage in ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    constraint roster_leave_substitute check (substitute_id is null or substitute_id <> member_id)
);
create unique index roster_leave_once on roster_leave (office_id, day, shift, member_id) where stage = 'ASKED';
create index roster_leave_asked on roster_leave (office_id, asked_at desc);
-- Who must be reachable after work.
create table reachable (
    office_id uuid not null,
    post text not null,
    member_id uuid,
    name text not null,
    phone text not null,
    confirmed_at timestamptz,
    confirmed_by text not null default '',
    constraint reachable_pk primary key (office_id, post)
);
-- The secret in the address of somebody's calendar feed.
create table roster_feed (
    office_id uuid not null,
    member_id uuid not null,
    secret text not null,
    constraint roster_feed_pk primary key (office_id, member_id),
    constraint roster_feed_secret unique (office_id, secret)
);
do $$
declare
    one text;
begin
    foreach one in array array['shift_kind', 'roster', 'roster_shift', 'roster_slot', 'roster_leave', 'reachable', 'roster_feed'] loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format(
            'create policy %I on %I using (office_id = nullif(current_setting(''yinuo.office'', true), '''')::uuid)',
            one || '_office', one);
        execute format('grant select, insert, update, delete on %I to yinuo_app', one);
    end loop;
end $$;
revoke delete on roster, roster_leave, reachable from yinuo_app;
revoke update, delete on roster_shift from yinuo_app;
