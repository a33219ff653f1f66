-- That the morning's digest of a day went out, once whichever node was first.
create table digest (
    office_id uuid not null,
    day date not null,
    at timestamptz not null,
    breaches integer not null,
    unlogged integer not null,
    constraint digest_pk primary key (office_id, day)
);
alter table digest enable row level security;
alter table digest force row level security;
create policy digest_office on digest using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on digest to yinuo_app;
