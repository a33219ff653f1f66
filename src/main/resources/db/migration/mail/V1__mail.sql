-- How a class of mail is handled from a day on: through the steward, at the desk, or by the carrier alone.
create table mail_setting (
    office_id uuid not null,
    class text not null,
    from_day date not null,
    mode text not null,
    set_by text not null,
    constraint mail_setting_pk primary key (office_id, class, from_day),
    constraint mail_setting_class
        check (class in ('LETTER', 'NEWSPAPER', 'REGISTERED', 'EXPRESS', 'PARCEL', 'REMITTANCE')),
    constraint mail_setting_mode check (mode in ('STEWARD', 'DESK', 'CARRIER'))
);
alter table mail_setting enable row level security;
alter table mail_setting force row level security;
create policy mail_setting_office on mail_setting
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (mode, set_by) on mail_setting to yinuo_app;

-- What a carrier brought at once, counted before it was signed for.
create table mail_batch (
    office_id uuid not null,
    id uuid not null,
    number text not null,
    carrier text not null,
    courier text not null,
    courier_how text not null,
    came_at timestamptz not null,
    pieces integer not null,
    damage text not null,
    signed_by text not null,
    refused integer not null default 0,
    complete_at timestamptz,
    constraint mail_batch_pk primary key (office_id, id),
    constraint mail_batch_number unique (office_id, number),
    constraint mail_batch_pieces check (pieces between 1 and 2000 and refused between 0 and pieces)
);
create index mail_batch_came on mail_batch (office_id, came_at desc, id desc);
alter table mail_batch enable row level security;
alter table mail_batch force row level security;
create policy mail_batch_office on mail_batch
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (refused, complete_at) on mail_batch to yinuo_app;

-- What was not taken in, and why.
create table mail_refusal (
    office_id uuid not null,
    id uuid not null,
    batch_id uuid not null,
    what text not null,
    reason text not null,
    at timestamptz not null,
    by_name text not null,
    constraint mail_refusal_pk primary key (office_id, id),
    constraint mail_refusal_batch foreign key (office_id, batch_id) references mail_batch (office_id, id),
    constraint mail_refusal_reason check (reason in ('CLASS', 'ADDRESSEE', 'DAMAGED', 'OTHER'))
);
create index mail_refusal_of on mail_refusal (office_id, batch_id);
alter table mail_refusal enable row level security;
alter table mail_refusal force row level security;
create policy mail_refusal_office on mail_refusal
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on mail_refusal to yinuo_app;

-- One row is one item. Who has it, custody knows under the same id.
create table mail_item (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    batch_id uuid not null,
    class text not null,
    mode text not null,
    waybill text not null,
    carrier text not null,
    home_id uuid,
    home text not null,
    zone text not null,
    addressee text not null,
    destination text not null,
    damaged boolean not null,
    received_at timestamptz not null,
    received_by text not null,
    position text not null default '',
    stage text not null,
    notified_at timestamptz,
    notified_by text,
    reached_at timestamptz,
    undeliverable_at timestamptz,
    undeliverable_why text,
    review_on date,
    ended_at timestamptz,
    ended_by text,
    collector text not null default '',
    relation text not null default '',
    document text not null default '',
    document_number text not null default '',
    approved_by text not null default '',
    constraint mail_item_pk primary key (office_id, id),
    constraint mail_item_batch foreign key (office_id, batch_id) references mail_batch (office_id, id),
    constraint mail_item_class
        check (class in ('LETTER', 'NEWSPAPER', 'REGISTERED', 'EXPRESS', 'PARCEL', 'REMITTANCE')),
    constraint mail_item_mode check (mode in ('STEWARD', 'DESK')),
    constraint mail_item_stage
        check (stage in ('RECEIVED', 'STORED', 'WITH_STEWARD', 'COLLECTED', 'RETURNED', 'WRITTEN_OFF')),
    constraint mail_item_recorded
        check (class in ('LETTER', 'NEWSPAPER') or waybill <> '' and addressee <> '' and destination <> '' and home <> ''),
    constraint mail_item_ended check ((stage in ('COLLECTED', 'RETURNED', 'WRITTEN_OFF')) = (ended_at is not null))
);
create unique index mail_item_waybill on mail_item (office_id, carrier, waybill) where waybill <> '';
create index mail_item_open on mail_item (office_id, received_at, id) where ended_at is null;
create index mail_item_all on mail_item (office_id, received_at desc, id desc);
create index mail_item_of_batch on mail_item (office_id, batch_id);
create index mail_item_of_home on mail_item (office_id, home_id, received_at desc);
alter table mail_item enable row level security;
alter table mail_item force row level security;
create policy mail_item_office on mail_item
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on mail_item to yinuo_app;

-- Every attempt to reach the addressee, and what they wish.
create table mail_contact (
    office_id uuid not null,
    id uuid not null,
    item_id uuid not null,
    at timestamptz not null,
    by_name text not null,
    means text not null,
    outcome text not null,
    words text not null,
    constraint mail_contact_pk primary key (office_id, id),
    constraint mail_contact_item foreign key (office_id, item_id) references mail_item (office_id, id),
    constraint mail_contact_means check (means in ('PHONE', 'LETTER', 'VISIT', 'MESSAGE')),
    constraint mail_contact_outcome check (outcome in ('REACHED', 'NOT_REACHED', 'MESSAGE_LEFT'))
);
create index mail_contact_of on mail_contact (office_id, item_id, at);
alter table mail_contact enable row level security;
alter table mail_contact force row level security;
create policy mail_contact_office on mail_contact
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on mail_contact to yinuo_app;

-- The look at the shelf on a day: what the register has there, and whether it was seen.
create table mail_check (
    office_id uuid not null,
    day date not null,
    item_id uuid not null,
    position text not null,
    seen boolean not null,
    at timestamptz not null,
    by_name text not null,
    constraint mail_check_pk primary key (office_id, day, item_id),
    constraint mail_check_item foreign key (office_id, item_id) references mail_item (office_id, id)
);
alter table mail_check enable row level security;
alter table mail_check force row level security;
create policy mail_check_office on mail_check
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (position, seen, at, by_name) on mail_check to yinuo_app;
