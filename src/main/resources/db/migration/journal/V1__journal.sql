-- What happened, append-only: the application may add and read, nobody else may touch it without the chain telling.
create table journal_entry (
    office_id uuid not null,
    stream text not null,
    stream_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    author uuid,
    author_name text not null,
    kind text not null,
    facts jsonb not null,
    duty_log boolean not null,
    hash bytea not null,
    constraint journal_entry_pk primary key (office_id, stream, stream_id, seq)
);
create index journal_entry_duty_log on journal_entry (office_id, at) where duty_log;
alter table journal_entry enable row level security;
alter table journal_entry force row level security;
create policy journal_entry_office on journal_entry
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on journal_entry to yinuo_app;

-- A second guard besides the rights.
create function journal_entry_stands() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is never changed';
end $$;
create trigger journal_entry_stands before update or delete on journal_entry
    for each row execute function journal_entry_stands();

-- The last entry of each chain: gives the next its place and shows when the end of a chain was cut off.
create table journal_head (
    office_id uuid not null,
    stream text not null,
    stream_id uuid not null,
    seq integer not null,
    previous bytea not null,
    hash bytea not null,
    constraint journal_head_pk primary key (office_id, stream, stream_id)
) with (fillfactor = 70);
alter table journal_head enable row level security;
alter table journal_head force row level security;
create policy journal_head_office on journal_head
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on journal_head to yinuo_app;
