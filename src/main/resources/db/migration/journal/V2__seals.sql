-- One seal per office and day over the ends of all chains that grew since the seal before, append-only like the entries.
create table journal_seal (
    office_id uuid not null,
    day date not null,
    made_at timestamptz not null,
    chains integer not null,
    chains_hash bytea not null,
    previous bytea not null,
    hash bytea not null,
    constraint journal_seal_pk primary key (office_id, day)
);
alter table journal_seal enable row level security;
alter table journal_seal force row level security;
create policy journal_seal_office on journal_seal
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on journal_seal to yinuo_app;

-- Where each of those chains ended. The key lets an entry find the seal that vouches for it.
create table journal_seal_head (
    office_id uuid not null,
    stream text not null,
    stream_id uuid not null,
    seq integer not null,
    day date not null,
    hash bytea not null,
    constraint journal_seal_head_pk primary key (office_id, stream, stream_id, seq),
    constraint journal_seal_head_seal foreign key (office_id, day) references journal_seal (office_id, day)
);
create index journal_seal_head_day on journal_seal_head (office_id, day);
alter table journal_seal_head enable row level security;
alter table journal_seal_head force row level security;
create policy journal_seal_head_office on journal_seal_head
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on journal_seal_head to yinuo_app;

create trigger journal_seal_stands before update or delete on journal_seal
    for each row execute function journal_entry_stands();
create trigger journal_seal_head_stands before update or delete on journal_seal_head
    for each row execute function journal_entry_stands();
