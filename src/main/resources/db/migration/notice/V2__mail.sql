-- Where a member wants notices by e-mail, and what still has to be sent.
create table notice_address (
    office_id uuid not null,
    member_id uuid not null,
    address text not null,
    constraint notice_address_pk primary key (office_id, member_id)
);
alter table notice_address enable row level security;
alter table notice_address force row level security;
create policy notice_address_office on notice_address
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update, delete on notice_address to yinuo_app;

create table notice_mail (
    office_id uuid not null,
    member_id uuid not null,
    notice_id uuid not null,
    address text not null,
    next_try_at timestamptz,
    attempts integer not null default 0,
    sent_at timestamptz,
    error text,
    constraint notice_mail_pk primary key (office_id, member_id, notice_id),
    constraint notice_mail_notice foreign key (office_id, member_id, notice_id)
        references notice (office_id, member_id, id)
);
create index notice_mail_waiting on notice_mail (office_id, next_try_at) where next_try_at is not null;
alter table notice_mail enable row level security;
alter table notice_mail force row level security;
create policy notice_mail_office on notice_mail
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on notice_mail to yinuo_app;
