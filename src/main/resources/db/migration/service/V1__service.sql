-- What the office offers for money, and its prices from day to day.
create table service_item (
    office_id uuid not null,
    id uuid not null,
    name text not null,
    unit text not null,
    pricing text not null,
    offered boolean not null,
    constraint service_item_pk primary key (office_id, id),
    constraint service_item_name unique (office_id, name),
    constraint service_item_pricing check (pricing in ('BEFOREHAND', 'AFTERWARDS'))
);
alter table service_item enable row level security;
alter table service_item force row level security;
create policy service_item_office on service_item
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on service_item to yinuo_app;

create table service_price (
    office_id uuid not null,
    item_id uuid not null,
    from_day date not null,
    fen bigint not null,
    by_name text not null,
    constraint service_price_pk primary key (office_id, item_id, from_day),
    constraint service_price_item foreign key (office_id, item_id) references service_item (office_id, id),
    constraint service_price_sane check (fen >= 0)
);
alter table service_price enable row level security;
alter table service_price force row level security;
create policy service_price_office on service_price
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on service_price to yinuo_app;

-- One row is one request. What nobody knows yet is null.
create table service_request (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    asked text not null,
    received_at timestamptz not null,
    recorded_by text not null,
    home_id uuid,
    home text not null,
    person text not null,
    phone text not null,
    item_id uuid not null,
    item text not null,
    unit text not null,
    pricing text not null,
    quantity integer not null,
    wished_for timestamptz,
    words text not null,
    title text not null,
    quoted_fen bigint not null,
    charge text not null,
    charge_reason text,
    charge_by text,
    charge_at timestamptz,
    stage text not null,
    slip_id uuid,
    period_from timestamptz,
    period_until timestamptz,
    final_fen bigint,
    ending text not null default '',
    constraint service_request_pk primary key (office_id, id),
    constraint service_request_number unique (office_id, number),
    constraint service_request_item foreign key (office_id, item_id) references service_item (office_id, id),
    constraint service_request_asked check (asked in ('VISIT', 'PHONE')),
    constraint service_request_quantity check (quantity > 0),
    constraint service_request_money check (quoted_fen >= 0 and (final_fen is null or final_fen >= 0)),
    constraint service_request_charge check (charge in ('DUE', 'PAID', 'WAIVED', 'EXCEPTED')),
    constraint service_request_let_go
        check ((charge in ('WAIVED', 'EXCEPTED')) = (charge_reason is not null)),
    constraint service_request_stage
        check (stage in ('REQUESTED', 'DISPATCHED', 'RUNNING', 'ENDED', 'CANCELLED')),
    constraint service_request_sent
        check (stage not in ('DISPATCHED', 'RUNNING') or slip_id is not null),
    constraint service_request_period check (period_from is null or period_until >= period_from)
);
create index service_request_received on service_request (office_id, received_at desc, id desc);
create index service_request_stage_of on service_request (office_id, stage, received_at desc, id desc);
create index service_request_home on service_request (office_id, home_id, received_at desc);
create index service_request_slip on service_request (office_id, slip_id) where slip_id is not null;
alter table service_request enable row level security;
alter table service_request force row level security;
create policy service_request_office on service_request
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on service_request to yinuo_app;

-- Money received or given back. Only the voiding of a receipt is ever added to it.
create table service_receipt (
    office_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    number text not null,
    direction text not null,
    fen bigint not null,
    method text not null,
    item text not null,
    payer text not null,
    signed_how text not null,
    taken_by uuid not null,
    taken_by_name text not null,
    at timestamptz not null,
    voided_at timestamptz,
    voided_by text,
    void_reason text,
    constraint service_receipt_pk primary key (office_id, id),
    constraint service_receipt_number unique (office_id, number),
    constraint service_receipt_request
        foreign key (office_id, request_id) references service_request (office_id, id),
    constraint service_receipt_direction check (direction in ('RECEIVED', 'GIVEN_BACK')),
    constraint service_receipt_something check (fen > 0),
    constraint service_receipt_method check (method in ('CASH', 'TRANSFER', 'SCAN')),
    constraint service_receipt_void check ((voided_at is null) = (void_reason is null))
);
create index service_receipt_of on service_receipt (office_id, request_id);
create index service_receipt_at on service_receipt (office_id, at);
alter table service_receipt enable row level security;
alter table service_receipt force row level security;
create policy service_receipt_office on service_receipt
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (voided_at, voided_by, void_reason) on service_receipt to yinuo_app;
