-- Where the four ways to complain hang, and who last saw them legible.
create table posting (
    office_id uuid not null,
    id uuid not null,
    place text not null,
    added_at timestamptz not null,
    removed_at timestamptz,
    checked_at timestamptz,
    checked_by text,
    legible boolean,
    words text not null default '',
    constraint posting_pk primary key (office_id, id)
);
create unique index posting_place on posting (office_id, place) where removed_at is null;
alter table posting enable row level security;
alter table posting force row level security;
create policy posting_office on posting using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on posting to yinuo_app;

-- Every change of a contact point asks for a look at all places.
create table posting_change (
    office_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    done_at timestamptz,
    constraint posting_change_pk primary key (office_id, id)
);
alter table posting_change enable row level security;
alter table posting_change force row level security;
create policy posting_change_office on posting_change
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on posting_change to yinuo_app;
