-- What a program sent under an Idempotency-Key and how it was answered, so that sending it again does nothing again.
-- The row is written in the transaction of the deed: either both are there or neither.
create table sent (
    office_id uuid not null,
    member_id uuid not null,
    key text not null,
    path text not null,
    body_hash bytea not null,
    at timestamptz not null,
    status smallint,
    headers jsonb,
    body bytea,
    constraint sent_pk primary key (office_id, member_id, key, path)
);
create index sent_at on sent (office_id, at);
alter table sent enable row level security;
alter table sent force row level security;
create policy sent_office on sent
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update, delete on sent to yinuo_app;
