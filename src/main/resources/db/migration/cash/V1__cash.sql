-- A fee taken on behalf of the cashier, or by the cashier. Never changed; a wrong one is voided and keeps its number.
create table fee_receipt (
    office_id uuid not null,
    id uuid not null,
    number text not null,
    home text not null,
    payer text not null,
    item text not null,
    fen bigint not null,
    method text not null,
    signed_how text not null,
    taken_at timestamptz not null,
    taken_by uuid not null,
    taken_by_name text not null,
    voided_at timestamptz,
    voided_by text,
    voided_why text,
    constraint fee_receipt_pk primary key (office_id, id),
    constraint fee_receipt_number unique (office_id, number),
    constraint fee_receipt_something check (fen > 0),
    constraint fee_receipt_method check (method in ('CASH', 'TRANSFER', 'SCAN')),
    constraint fee_receipt_voided check ((voided_at is null) = (voided_why is null))
);
create index fee_receipt_taken on fee_receipt (office_id, taken_at desc, id desc);
alter table fee_receipt enable row level security;
alter table fee_receipt force row level security;
create policy fee_receipt_office on fee_receipt
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (voided_at, voided_by, voided_why) on fee_receipt to yinuo_app;

-- Cash counted by denomination: at the end of a shift, or as the cashier takes it over.
create table cash_count (
    office_id uuid not null,
    id uuid not null,
    number text not null,
    member_id uuid not null,
    member text not null,
    cashier_id uuid,
    cashier text not null,
    at timestamptz not null,
    expected bigint not null,
    counted bigint not null,
    notes text not null,
    words text not null,
    decided_at timestamptz,
    decided_by text,
    decided_why text,
    constraint cash_count_pk primary key (office_id, id),
    constraint cash_count_number unique (office_id, number),
    constraint cash_count_explained check (expected = counted or words <> ''),
    constraint cash_count_two check (cashier_id is null or cashier_id <> member_id)
);
create index cash_count_at on cash_count (office_id, at desc, id desc);
create index cash_count_of on cash_count (office_id, member_id, at desc);
alter table cash_count enable row level security;
alter table cash_count force row level security;
create policy cash_count_office on cash_count
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (decided_at, decided_by, decided_why) on cash_count to yinuo_app;
