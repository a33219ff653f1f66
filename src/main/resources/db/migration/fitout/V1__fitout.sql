-- The fitting out of a home: who builds what from when until when, and how it ended.
create table fitout (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    home_id uuid not null,
    home text not null,
    applicant text not null,
    relation text not null,
    phone text not null,
    consent text not null,
    contractor text not null,
    manager text not null,
    manager_phone text not null,
    works text not null,
    from_day date not null,
    until_day date not null,
    drawings text[] not null default '{}',
    deposit_id uuid,
    applied_at timestamptz not null,
    applied_by text not null,
    accepted_at timestamptz,
    refund_from timestamptz,
    ended_at timestamptz,
    ended_by text,
    outcome text,
    words text not null default '',
    constraint fitout_pk primary key (office_id, id),
    constraint fitout_number unique (office_id, number),
    constraint fitout_relation check (relation in ('OWNER', 'RESIDENT', 'TENANT')),
    constraint fitout_consent check (relation = 'OWNER' or consent <> ''),
    constraint fitout_days check (from_day <= until_day),
    constraint fitout_accepted check ((accepted_at is null) = (refund_from is null)),
    constraint fitout_outcome check (outcome in ('FINISHED', 'CANCELLED')),
    constraint fitout_ended check ((ended_at is null) = (outcome is null))
);
create unique index fitout_open on fitout (office_id, home_id) where ended_at is null;
create index fitout_applied on fitout (office_id, applied_at desc, id desc);
alter table fitout enable row level security;
alter table fitout force row level security;
create policy fitout_office on fitout using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on fitout to yinuo_app;

-- A worker's pass; where the card is, custody knows under the same id.
create table fitout_pass (
    office_id uuid not null,
    id uuid not null,
    fitout_id uuid not null,
    number text not null,
    name text not null,
    trade text not null,
    document text not null,
    document_masked text not null,
    photo text not null,
    valid_until date not null,
    issued_at timestamptz not null,
    issued_by text not null,
    back_at timestamptz,
    back text,
    constraint fitout_pass_pk primary key (office_id, id),
    constraint fitout_pass_number unique (office_id, number),
    constraint fitout_pass_fitout foreign key (office_id, fitout_id) references fitout (office_id, id),
    constraint fitout_pass_back check (back in ('RETURNED', 'LOST')),
    constraint fitout_pass_backed check ((back_at is null) = (back is null))
);
create index fitout_pass_of on fitout_pass (office_id, fitout_id, issued_at);
alter table fitout_pass enable row level security;
alter table fitout_pass force row level security;
create policy fitout_pass_office on fitout_pass
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (valid_until, back_at, back) on fitout_pass to yinuo_app;

-- A look at the site: passes, safety, rule breaches, surroundings.
create table fitout_patrol (
    office_id uuid not null,
    id uuid not null,
    fitout_id uuid not null,
    at timestamptz not null,
    by_name text not null,
    wrong text[] not null,
    words text not null,
    photos text[] not null,
    constraint fitout_patrol_pk primary key (office_id, id),
    constraint fitout_patrol_fitout foreign key (office_id, fitout_id) references fitout (office_id, id)
);
create index fitout_patrol_of on fitout_patrol (office_id, fitout_id, at);
alter table fitout_patrol enable row level security;
alter table fitout_patrol force row level security;
create policy fitout_patrol_office on fitout_patrol
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on fitout_patrol to yinuo_app;

-- What a patrol found against the rules, until when it has to be put right, and whether it was.
create table fitout_breach (
    office_id uuid not null,
    id uuid not null,
    fitout_id uuid not null,
    patrol_id uuid not null,
    kind text not null,
    words text not null,
    found_at timestamptz not null,
    mend_by timestamptz not null,
    mended_at timestamptz,
    mended_by text,
    mended_words text not null default '',
    constraint fitout_breach_pk primary key (office_id, id),
    constraint fitout_breach_fitout foreign key (office_id, fitout_id) references fitout (office_id, id),
    constraint fitout_breach_kind check (kind in ('PASSES', 'SAFETY', 'RULES', 'SURROUNDINGS')),
    constraint fitout_breach_mended check ((mended_at is null) = (mended_by is null))
);
create index fitout_breach_of on fitout_breach (office_id, fitout_id, found_at);
alter table fitout_breach enable row level security;
alter table fitout_breach force row level security;
create policy fitout_breach_office on fitout_breach
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (mended_at, mended_by, mended_words) on fitout_breach to yinuo_app;
