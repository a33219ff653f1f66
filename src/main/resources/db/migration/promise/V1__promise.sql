-- Everything owed, open or done. How a promise stands is derived from its instants.
create table promise (
    office_id uuid not null,
    id uuid not null,
    rule text not null,
    clause text not null,
    term text not null,
    generation integer not null,
    subject_kind text not null,
    subject_id uuid not null,
    subject_number text not null,
    subject_home text not null,
    subject_title text not null,
    subject_path text not null,
    owed_role text not null,
    owed_member uuid,
    made_at timestamptz not null,
    warn_at timestamptz not null,
    due_at timestamptz not null,
    level smallint not null default 0,
    next_fire_at timestamptz,
    noticed_at timestamptz,
    done_at timestamptz,
    waived_at timestamptz,
    waived_by uuid,
    waiver text,
    unknown boolean not null default false,
    constraint promise_pk primary key (office_id, id),
    constraint promise_made_once unique (office_id, subject_kind, subject_id, rule, generation),
    constraint promise_ends_once check (done_at is null or waived_at is null),
    constraint promise_fires_while_open
        check (next_fire_at is null or (done_at is null and waived_at is null and not unknown))
) with (fillfactor = 80);
create index promise_firing on promise (office_id, next_fire_at) where next_fire_at is not null;
create index promise_open on promise (office_id, due_at, id)
    where done_at is null and waived_at is null and not unknown;
create index promise_clause on promise (office_id, clause, due_at);
create index promise_due on promise (office_id, due_at, id);
create index promise_person on promise (office_id, owed_member, due_at)
    where done_at is null and waived_at is null and not unknown;
alter table promise enable row level security;
alter table promise force row level security;
create policy promise_office on promise
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on promise to yinuo_app;
