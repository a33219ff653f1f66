-- The daily patrol: who was looked at and what was found.
create table patrol (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    day date not null,
    begun_at timestamptz not null,
    patroller_id uuid not null,
    patroller text not null,
    finished_at timestamptz,
    lacking text[] not null default '{}',
    words text not null default '',
    constraint patrol_pk primary key (office_id, id),
    constraint patrol_number unique (office_id, number)
);
create unique index patrol_open on patrol (office_id) where finished_at is null;
create index patrol_day on patrol (office_id, day desc);
create table patrol_person (
    office_id uuid not null,
    patrol_id uuid not null,
    member_id uuid not null,
    name text not null,
    role text not null,
    on_duty boolean not null,
    seen text not null,
    constraint patrol_person_pk primary key (office_id, patrol_id, member_id)
);
create table patrol_finding (
    office_id uuid not null,
    patrol_id uuid not null,
    seq integer not null,
    member_id uuid not null,
    name text not null,
    item text not null,
    praise boolean not null,
    words text not null,
    photos text[] not null,
    told boolean not null,
    points numeric(4, 1),
    entry_id uuid,
    constraint patrol_finding_pk primary key (office_id, patrol_id, seq)
);
-- The work diary. Nobody changes what stands in it.
create table diary_note (
    office_id uuid not null,
    id uuid not null,
    day date not null,
    at timestamptz not null,
    kind text not null,
    by_name text not null,
    words text not null,
    about uuid,
    constraint diary_note_pk primary key (office_id, id)
);
create index diary_note_day on diary_note (office_id, day, at);
do $$
declare
    one text;
begin
    foreach one in array array['patrol', 'patrol_person', 'patrol_finding', 'diary_note'] loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format(
            'create policy %I on %I using (office_id = nullif(current_setting(''yinuo.office'', true), '''')::uuid)',
            one || '_office', one);
        execute format('grant select, insert on %I to yinuo_app', one);
    end loop;
end
$$;
grant update on patrol, patrol_person, patrol_finding to yinuo_app;
grant delete on patrol_finding to yinuo_app;
