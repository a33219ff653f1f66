-- Money we hold for somebody until something comes back or is finished. Only the giving back is added later.
create table deposit (
    office_id uuid not null,
    id uuid not null,
    number text not null,
    about_kind text not null,
    about_id uuid not null,
    about_number text not null,
    about_path text not null,
    payer_kind text not null,
    payer_reference text not null,
    payer text not null,
    fen bigint not null,
    method text not null,
    taken_at timestamptz not null,
    taken_by text not null,
    signed_how text not null,
    back_at timestamptz,
    back_by text,
    back_to text,
    back_how text,
    constraint deposit_pk primary key (office_id, id),
    constraint deposit_number unique (office_id, number),
    constraint deposit_something check (fen > 0),
    constraint deposit_method check (method in ('CASH', 'TRANSFER', 'SCAN')),
    constraint deposit_back check ((back_at is null) = (back_to is null) and (back_at is null) = (back_how is null))
);
create index deposit_of on deposit (office_id, about_kind, about_id);
create index deposit_held on deposit (office_id, taken_at) where back_at is null;
create index deposit_taken on deposit (office_id, taken_at desc, id desc);
alter table deposit enable row level security;
alter table deposit force row level security;
create policy deposit_office on deposit
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (back_at, back_by, back_to, back_how) on deposit to yinuo_app;
