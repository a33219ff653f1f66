-- Who may sign in. A person of the company has one account for all its offices, so it has no office of its own.
create table account (
    id uuid not null,
    name text not null,
    password text not null,
    failures integer not null default 0,
    locked_until timestamptz,
    totp text,
    sessions_from timestamptz not null,
    constraint account_pk primary key (id),
    constraint account_name unique (name)
);
grant select, insert, update on account to yinuo_app;

-- Which offices an account works in: asked before any office is named.
create table account_office (
    account_id uuid not null,
    office_id uuid not null,
    constraint account_office_pk primary key (account_id, office_id),
    constraint account_office_account foreign key (account_id) references account (id),
    constraint account_office_office foreign key (office_id) references office (id)
);
grant select, insert, delete on account_office to yinuo_app;

create table member (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    name text not null,
    phone text not null,
    roles text[] not null,
    department_id uuid,
    zone text,
    account_id uuid,
    active boolean not null default true,
    constraint member_pk primary key (office_id, id),
    constraint member_account unique (office_id, account_id),
    constraint member_department foreign key (office_id, department_id) references department (office_id, id)
);
alter table member enable row level security;
alter table member force row level security;
create policy member_office on member
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on member to yinuo_app;
