-- Points for and against somebody, from the proposal to the decision.
create table conduct_entry (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    member_id uuid not null,
    member text not null,
    fault text not null,
    day date not null,
    words text not null,
    source text not null,
    path text not null,
    photos text[] not null,
    points numeric(4, 1) not null,
    wage integer not null,
    proposed_at timestamptz not null,
    proposed_by text not null,
    stage text not null default 'PROPOSED',
    answered_at timestamptz,
    reply text,
    answer text not null default '',
    decided_at timestamptz,
    decided_by text not null default '',
    decided_points numeric(4, 1),
    decision text not null default '',
    constraint conduct_entry_pk primary key (office_id, id),
    constraint conduct_entry_number unique (office_id, number),
    constraint conduct_entry_decided check ((stage = 'PROPOSED') = (decided_at is null)),
    constraint conduct_entry_answered check ((answered_at is null) = (reply is null))
);
create index conduct_entry_member on conduct_entry (office_id, member_id, day);
create index conduct_entry_day on conduct_entry (office_id, day desc);
-- One handover proposes lateness once.
create unique index conduct_entry_handover on conduct_entry (office_id, path) where source = 'HANDOVER';
-- Further points that were chosen when a step of the ladder was reached in a month.
create table conduct_rung (
    office_id uuid not null,
    member_id uuid not null,
    month date not null,
    clause text not null,
    further numeric(4, 1) not null,
    constraint conduct_rung_pk primary key (office_id, member_id, month, clause)
);
-- Who has read which version of the handbook, and who looked at themselves before the shift.
create table conduct_reading (
    office_id uuid not null,
    member_id uuid not null,
    edition text not null,
    at timestamptz not null,
    constraint conduct_reading_pk primary key (office_id, member_id, edition)
);
create table conduct_self_check (
    office_id uuid not null,
    member_id uuid not null,
    day date not null,
    at timestamptz not null,
    amiss text[] not null,
    constraint conduct_self_check_pk primary key (office_id, member_id, day)
);
do $$
declare
    one text;
begin
    foreach one in array array['conduct_entry', 'conduct_rung', 'conduct_reading', 'conduct_self_check'] loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format(
            'create policy %I on %I using (office_id = nullif(current_setting(''yinuo.office'', true), '''')::uuid)',
            one || '_office', one);
        execute format('grant select, insert, update on %I to yinuo_app', one);
    end loop;
end
$$;
