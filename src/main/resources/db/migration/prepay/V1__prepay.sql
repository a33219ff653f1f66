-- One joint purchase: what an agent of ours took along, and when everything of it was accounted for.
create table prepay_round (
    office_id uuid not null,
    id uuid not null,
    number text not null,
    kind text not null,
    agent_id uuid not null,
    agent text not null,
    out_at timestamptz not null,
    out_by text not null,
    closed_at timestamptz,
    constraint prepay_round_pk primary key (office_id, id),
    constraint prepay_round_number unique (office_id, number),
    constraint prepay_round_kind check (kind in ('ELECTRICITY', 'GAS'))
);
create index prepay_round_out on prepay_round (office_id, out_at desc, id desc);
alter table prepay_round enable row level security;
alter table prepay_round force row level security;
create policy prepay_round_office on prepay_round
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (closed_at) on prepay_round to yinuo_app;

-- What a household wants done at the utility, with the money and the device it leaves with us. All sums are in fen.
create table prepay_request (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    kind text not null,
    work text not null,
    home_id uuid not null,
    home text not null,
    person text not null,
    quantity text not null,
    fen bigint not null,
    device text not null,
    received_at timestamptz not null,
    received_by text not null,
    stage text not null,
    round_id uuid,
    bill text not null default '',
    spent bigint,
    change bigint,
    remark text not null default '',
    back_at timestamptz,
    told_at timestamptz,
    ended_at timestamptz,
    ended_by text,
    constraint prepay_request_pk primary key (office_id, id),
    constraint prepay_request_number unique (office_id, number),
    constraint prepay_request_round foreign key (office_id, round_id) references prepay_round (office_id, id),
    constraint prepay_request_kind check (kind in ('ELECTRICITY', 'GAS')),
    constraint prepay_request_work check (work in ('PREPAY', 'PAY_BILL', 'OPEN_ACCOUNT')),
    constraint prepay_request_stage check (stage in ('OPEN', 'WITH_AGENT', 'BACK', 'FETCHED', 'CANCELLED')),
    constraint prepay_request_sums
        check (fen > 0 and (spent is null or spent >= 0) and (change is null or change >= 0)),
    constraint prepay_request_balance check (spent is null or spent + change = fen or remark <> ''),
    constraint prepay_request_more check (spent is null or spent + change <= fen)
);
create index prepay_request_open on prepay_request (office_id, received_at, id) where ended_at is null;
create index prepay_request_all on prepay_request (office_id, received_at desc, id desc);
create index prepay_request_of_home on prepay_request (office_id, home_id, received_at desc);
create index prepay_request_of on prepay_request (office_id, round_id);
alter table prepay_request enable row level security;
alter table prepay_request force row level security;
create policy prepay_request_office on prepay_request
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on prepay_request to yinuo_app;

-- The sheet of a month as it was reported, and by whom.
create table prepay_report (
    office_id uuid not null,
    month date not null,
    sheet text not null,
    reported_at timestamptz not null,
    reported_by text not null,
    constraint prepay_report_pk primary key (office_id, month)
);
alter table prepay_report enable row level security;
alter table prepay_report force row level security;
create policy prepay_report_office on prepay_report
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on prepay_report to yinuo_app;
