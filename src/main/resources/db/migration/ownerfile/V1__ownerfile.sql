-- Papers that belong to a home: contracts, copies, agreements. The file is known by its hash; what was taken out stays known.
create table owner_paper (
    office_id uuid not null,
    id uuid not null,
    home_id uuid not null,
    kind text not null,
    title text not null,
    hash text not null,
    filed_at timestamptz not null,
    filed_by text not null,
    removed_at timestamptz,
    removed_by text,
    removed_why text not null default '',
    constraint owner_paper_pk primary key (office_id, id),
    constraint owner_paper_kind check (kind in ('CONTRACT', 'IDENTITY', 'HANDOVER', 'FITOUT', 'CORRESPONDENCE', 'OTHER')),
    constraint owner_paper_removed check ((removed_at is null) = (removed_by is null))
);
create index owner_paper_of on owner_paper (office_id, home_id, filed_at);
alter table owner_paper enable row level security;
alter table owner_paper force row level security;
create policy owner_paper_office on owner_paper
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (removed_at, removed_by, removed_why) on owner_paper to yinuo_app;
