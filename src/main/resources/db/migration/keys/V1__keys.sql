-- The cabinets, drawn as they hang on the wall.
create table key_cabinet (
    office_id uuid not null,
    code text not null,
    name text not null,
    rows integer not null,
    columns integer not null,
    constraint key_cabinet_pk primary key (office_id, code),
    constraint key_cabinet_code check (code ~ '^[A-Z0-9]{1,4}$'),
    constraint key_cabinet_size check (rows between 1 and 30 and columns between 1 and 30)
);
alter table key_cabinet enable row level security;
alter table key_cabinet force row level security;
create policy key_cabinet_office on key_cabinet
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (name, rows, columns) on key_cabinet to yinuo_app;

-- One row is one key set with its hook. Who has it, custody knows under the same id.
create table key_set (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    code text not null,
    class text not null,
    cabinet text not null,
    hook integer not null,
    building integer,
    floor integer,
    home_id uuid,
    home text not null default '',
    room text not null default '',
    department_id uuid,
    department text not null default '',
    pieces integer not null,
    owner text not null default '',
    owner_phone text not null default '',
    purpose text not null default '',
    entrusted_from date,
    entrusted_until date,
    registered_at timestamptz not null,
    registered_by text not null,
    left_as text,
    left_at timestamptz,
    left_to text,
    constraint key_set_pk primary key (office_id, id),
    constraint key_set_code unique (office_id, code),
    constraint key_set_cabinet foreign key (office_id, cabinet) references key_cabinet (office_id, code),
    constraint key_set_class check (class in ('VACANT', 'ENTRUSTED', 'EQUIPMENT', 'OTHER')),
    constraint key_set_pieces check (pieces between 1 and 99),
    constraint key_set_home check (class not in ('VACANT', 'ENTRUSTED') or home_id is not null),
    constraint key_set_entrusted
        check (class <> 'ENTRUSTED' or owner <> '' and purpose <> '' and entrusted_until >= entrusted_from),
    constraint key_set_equipment check (class <> 'EQUIPMENT' or room <> '' and department_id is not null),
    constraint key_set_other check (class <> 'OTHER' or room <> ''),
    constraint key_set_left check (left_as in ('ISSUED', 'RETURNED', 'WRITTEN_OFF')),
    constraint key_set_left_whole check ((left_as is null) = (left_at is null) and (left_as is null) = (left_to is null))
);
create unique index key_set_hook on key_set (office_id, cabinet, hook) where left_at is null;
create index key_set_place on key_set (office_id, building, floor, code);
create index key_set_of_home on key_set (office_id, home_id);
alter table key_set enable row level security;
alter table key_set force row level security;
create policy key_set_office on key_set
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on key_set to yinuo_app;

-- One row is one lending. What happens later is added once each.
create table key_loan (
    office_id uuid not null,
    id uuid not null,
    number text not null,
    key_id uuid not null,
    outside boolean not null,
    borrower text not null,
    borrower_id uuid,
    phone text not null,
    document text not null,
    document_number text not null,
    purpose text not null,
    out_at timestamptz not null,
    due_back timestamptz not null,
    lent_by text not null,
    approved_by text not null,
    deposit_id uuid,
    tell_owner boolean not null,
    told_at timestamptz,
    told_words text,
    told_by text,
    back_at timestamptz,
    back_by text,
    back_condition text,
    back_words text,
    constraint key_loan_pk primary key (office_id, id),
    constraint key_loan_number unique (office_id, number),
    constraint key_loan_key foreign key (office_id, key_id) references key_set (office_id, id),
    constraint key_loan_due check (due_back > out_at),
    constraint key_loan_outside
        check (not outside or document <> '' and document_number <> '' and deposit_id is not null),
    constraint key_loan_inside check (outside or borrower_id is not null),
    constraint key_loan_told check ((told_at is null) = (told_words is null)),
    constraint key_loan_back check ((back_at is null) = (back_condition is null))
);
create unique index key_loan_open on key_loan (office_id, key_id) where back_at is null;
create index key_loan_of on key_loan (office_id, key_id, out_at desc);
create index key_loan_out on key_loan (office_id, out_at desc, id desc);
create index key_loan_due_back on key_loan (office_id, due_back) where back_at is null;
alter table key_loan enable row level security;
alter table key_loan force row level security;
create policy key_loan_office on key_loan
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (told_at, told_words, told_by, back_at, back_by, back_condition, back_words)
    on key_loan to yinuo_app;

-- The stocktake of a month and what was found of every key. Reported, it is frozen.
create table key_stocktake (
    office_id uuid not null,
    month date not null,
    opened_at timestamptz not null,
    opened_by text not null,
    reported_at timestamptz,
    reported_by text,
    explanation text,
    constraint key_stocktake_pk primary key (office_id, month),
    constraint key_stocktake_reported check ((reported_at is null) = (explanation is null))
);
alter table key_stocktake enable row level security;
alter table key_stocktake force row level security;
create policy key_stocktake_office on key_stocktake
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (reported_at, reported_by, explanation) on key_stocktake to yinuo_app;

create table key_count (
    office_id uuid not null,
    month date not null,
    key_id uuid not null,
    code text not null,
    class text not null,
    building integer,
    floor integer,
    hook text not null,
    expected text not null,
    found text,
    labelled boolean,
    found_at timestamptz,
    found_by text,
    constraint key_count_pk primary key (office_id, month, key_id),
    constraint key_count_of foreign key (office_id, month) references key_stocktake (office_id, month),
    constraint key_count_expected check (expected in ('IN_PLACE', 'ON_LOAN', 'ISSUED')),
    constraint key_count_found check (found in ('IN_PLACE', 'ON_LOAN', 'ISSUED', 'MISSING')),
    constraint key_count_whole
        check ((found is null) = (found_at is null) and (found is null) = (labelled is null))
);
alter table key_count enable row level security;
alter table key_count force row level security;
create policy key_count_office on key_count
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (found, labelled, found_at, found_by) on key_count to yinuo_app;
