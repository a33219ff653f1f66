-- Files by the hash of their content, append-only: the application may add and read. Media is packed already, so the
-- database does not try to pack it again.
create table attachment (
    office_id uuid not null,
    hash bytea not null,
    media_type text not null,
    size integer not null,
    name text not null,
    added_by uuid not null,
    added_by_name text not null,
    added_at timestamptz not null,
    content bytea not null,
    constraint attachment_pk primary key (office_id, hash),
    constraint attachment_hash_whole check (length(hash) = 32)
);
alter table attachment alter column content set storage external;
alter table attachment enable row level security;
alter table attachment force row level security;
create policy attachment_office on attachment
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on attachment to yinuo_app;

-- A second guard besides the rights.
create function attachment_stands() returns trigger language plpgsql as $$
begin
    raise exception 'An attachment is never changed';
end $$;
create trigger attachment_stands before update or delete on attachment
    for each row execute function attachment_stands();
