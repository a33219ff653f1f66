-- Sessions with the people who were to come and came.
create table training (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    kind text not null,
    topic text not null,
    from_at timestamptz not null,
    minutes integer not null,
    place text not null,
    lecturer text not null,
    stage text not null,
    words text not null default '',
    ended_at timestamptz,
    ended_by text not null default '',
    constraint training_pk primary key (office_id, id),
    constraint training_number unique (office_id, number)
);
create index training_from on training (office_id, from_at desc);
create table trainee (
    office_id uuid not null,
    training_id uuid not null,
    member_id uuid not null,
    name text not null,
    attendance text not null,
    constraint trainee_pk primary key (office_id, training_id, member_id),
    constraint trainee_training foreign key (office_id, training_id) references training (office_id, id)
);
create index trainee_member on trainee (office_id, member_id);
-- In which quarters those who lead were told that a training is missing.
create table training_missing (
    office_id uuid not null,
    begins date not null,
    told_at timestamptz not null,
    constraint training_missing_pk primary key (office_id, begins)
);
-- Who sat the test of product knowledge with what mark. A row entered by mistake is annulled, never changed.
create table knowledge_test (
    office_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    name text not null,
    day date not null,
    mark integer not null,
    pass_mark integer not null,
    valid_until date not null,
    examiner text not null,
    at timestamptz not null,
    by_name text not null,
    annulled_at timestamptz,
    annulled_by text not null default '',
    annulled_for text not null default '',
    constraint knowledge_test_pk primary key (office_id, id)
);
create index knowledge_test_member on knowledge_test (office_id, member_id, day desc);
-- What somebody has to learn, and where that was noticed.
create table training_need (
    office_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    name text not null,
    words text not null,
    source_kind text not null,
    source_id uuid,
    source_number text not null,
    source_path text not null,
    at timestamptz not null,
    by_name text not null,
    met_in uuid,
    met_at timestamptz,
    met_by text not null default '',
    constraint training_need_pk primary key (office_id, id)
);
create index training_need_member on training_need (office_id, member_id);
create index training_need_source on training_need (office_id, source_id) where source_id is not null;
do $$
declare
    one text;
begin
    foreach one in array array['training', 'trainee', 'training_missing', 'knowledge_test', 'training_need'] loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format(
            'create policy %I on %I using (office_id = nullif(current_setting(''yinuo.office'', true), '''')::uuid)',
            one || '_office', one);
        execute format('grant select, insert on %I to yinuo_app', one);
    end loop;
end
$$;
grant update on training, knowledge_test, training_need to yinuo_app;
grant delete on trainee to yinuo_app;
