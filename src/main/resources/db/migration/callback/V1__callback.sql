-- One row is one round of asking a resident about one piece of work. What is not yet known is null.
create table callback (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    kind text not null,
    source_kind text not null,
    source_id uuid not null,
    source_number text not null,
    source_path text not null,
    home_id uuid,
    home text not null,
    building integer not null default 0,
    person text not null,
    phone text not null,
    title text not null,
    handlers uuid[] not null,
    nth integer not null,
    previous_id uuid,
    from_at timestamptz not null,
    due_at timestamptz not null,
    state text not null,
    steward_id uuid,
    booked_for timestamptz,
    answered_at timestamptz,
    answered_by uuid,
    answered_name text,
    companions uuid[],
    means text,
    quality text,
    effect text,
    opinion text,
    fault_kind text,
    faults text,
    suggestion text,
    words text,
    why_no_visit text,
    signed_by text,
    signed_how text,
    rectified_at timestamptz,
    rectified_by text,
    rectification text,
    prevention text,
    ended_at timestamptz,
    ended_by text,
    ending text,
    constraint callback_pk primary key (office_id, id),
    constraint callback_number unique (office_id, number),
    constraint callback_rounds unique (office_id, source_kind, source_id, kind, home, nth),
    constraint callback_previous foreign key (office_id, previous_id) references callback (office_id, id),
    constraint callback_state check (state in
        ('DUE', 'BOOKED', 'DONE', 'RECTIFYING', 'RECTIFIED', 'DISSATISFIED', 'NOT_REACHABLE', 'RELEASED')),
    constraint callback_opinion check (opinion in
        ('VERY_SATISFIED', 'SATISFIED', 'DISSATISFIED', 'VERY_DISSATISFIED')),
    -- Nothing but a person who asked the resident completes a callback.
    constraint callback_answered_by_somebody check (
        (answered_at is null) = (answered_by is null) and (answered_at is null) = (opinion is null)),
    constraint callback_done_is_answered check (
        state not in ('DONE', 'RECTIFYING', 'RECTIFIED', 'DISSATISFIED') or answered_at is not null),
    constraint callback_let_go_by_somebody check (
        state not in ('NOT_REACHABLE', 'RELEASED') or ended_by is not null)
);
create index callback_open on callback (office_id, due_at, id) where state in ('DUE', 'BOOKED');
create index callback_due on callback (office_id, due_at, id);
create index callback_state_due on callback (office_id, state, due_at, id);
create index callback_source on callback (office_id, source_kind, source_id, nth);
create index callback_home on callback (office_id, home_id, due_at desc);
alter table callback enable row level security;
alter table callback force row level security;
create policy callback_office on callback
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on callback to yinuo_app;

-- Every try to reach the resident, in vain or not.
create table callback_attempt (
    office_id uuid not null,
    callback_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    means text not null,
    by_id uuid not null,
    by_name text not null,
    result text not null,
    words text not null,
    constraint callback_attempt_pk primary key (office_id, callback_id, seq),
    constraint callback_attempt_callback foreign key (office_id, callback_id) references callback (office_id, id)
);
alter table callback_attempt enable row level security;
alter table callback_attempt force row level security;
create policy callback_attempt_office on callback_attempt
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on callback_attempt to yinuo_app;
