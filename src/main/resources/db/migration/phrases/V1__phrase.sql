-- How an office words a phrase of the library, where it differs from what it started with.
create table phrase (
    office_id uuid not null,
    code text not null,
    language text not null,
    version integer not null,
    variants text[] not null,
    changed_by text not null,
    changed_at timestamptz not null,
    constraint phrase_pk primary key (office_id, code, language),
    constraint phrase_language check (language in ('zh', 'en')),
    constraint phrase_variants check (cardinality(variants) > 0)
);
alter table phrase enable row level security;
alter table phrase force row level security;
create policy phrase_office on phrase using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on phrase to yinuo_app;
