-- A monthly return while it is worked on: the words of the analysis.
create table monthly_return (
    office_id uuid not null,
    kind text not null,
    month date not null,
    version integer not null default 0,
    analysis text not null default '',
    analysed_by text not null default '',
    constraint monthly_return_pk primary key (office_id, kind, month)
);
alter table monthly_return enable row level security;
alter table monthly_return force row level security;
create policy monthly_return_office on monthly_return
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on monthly_return to yinuo_app;

-- Who has looked at it and stands for it, in the role that the clause names.
create table monthly_return_confirmation (
    office_id uuid not null,
    kind text not null,
    month date not null,
    role text not null,
    member_id uuid not null,
    name text not null,
    at timestamptz not null,
    constraint monthly_return_confirmation_pk primary key (office_id, kind, month, role)
);
alter table monthly_return_confirmation enable row level security;
alter table monthly_return_confirmation force row level security;
create policy monthly_return_confirmation_office on monthly_return_confirmation
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on monthly_return_confirmation to yinuo_app;

-- As it was reported: figures, rows and words of that moment, with the hash that the journal keeps too.
create table monthly_return_sent (
    office_id uuid not null,
    kind text not null,
    month date not null,
    sheet text not null,
    hash text not null,
    analysis text not null,
    sent_by text not null,
    at timestamptz not null,
    due_at timestamptz not null,
    constraint monthly_return_sent_pk primary key (office_id, kind, month)
);
alter table monthly_return_sent enable row level security;
alter table monthly_return_sent force row level security;
create policy monthly_return_sent_office on monthly_return_sent
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on monthly_return_sent to yinuo_app;
