-- Goods that may leave the estate: written at the desk, looked at and closed at the gate, used once.
create table release_slip (
    office_id uuid not null,
    id uuid not null,
    number text not null,
    home_id uuid not null,
    home text not null,
    applicant text not null,
    relation text not null,
    consent text not null,
    goods text not null,
    vehicle text not null,
    valid_until timestamptz not null,
    issued_at timestamptz not null,
    issued_by text not null,
    signed_how text not null,
    checked_at timestamptz,
    checked_by text,
    outcome text,
    words text not null default '',
    constraint release_slip_pk primary key (office_id, id),
    constraint release_slip_number unique (office_id, number),
    constraint release_slip_relation check (relation in ('OWNER', 'RESIDENT', 'TENANT')),
    constraint release_slip_consent check (relation = 'OWNER' or consent <> ''),
    constraint release_slip_outcome check (outcome in ('LEFT', 'HELD', 'VOID')),
    constraint release_slip_checked check ((checked_at is null) = (outcome is null))
);
create index release_slip_issued on release_slip (office_id, issued_at desc, id desc);
create index release_slip_open on release_slip (office_id, valid_until) where outcome is null;
alter table release_slip enable row level security;
alter table release_slip force row level security;
create policy release_slip_office on release_slip
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (checked_at, checked_by, outcome, words) on release_slip to yinuo_app;
