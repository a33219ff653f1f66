-- Surveys of satisfaction, with the targets that held when each began.
create table survey (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    title text not null,
    departments text[] not null,
    stage text not null,
    planned_at timestamptz not null,
    planned_by text not null,
    begun_at timestamptz,
    households integer not null default 0,
    collect_until date,
    issued integer not null default 0,
    returned integer not null default 0,
    satisfied integer not null default 0,
    target_issued integer not null default 0,
    target_returned integer not null default 0,
    target_overall integer not null default 0,
    target_item integer not null default 0,
    closed_at timestamptz,
    closed_by text not null default '',
    reason text not null default '',
    filed_on date,
    filed_to text not null default '',
    filed_at timestamptz,
    filed_by text not null default '',
    constraint survey_pk primary key (office_id, id),
    constraint survey_number unique (office_id, number)
);
create unique index survey_one_at_a_time on survey (office_id) where stage in ('PLANNED', 'RUNNING');
-- The questionnaire of each home that was moved into when the survey began.
create table survey_sheet (
    office_id uuid not null,
    survey_id uuid not null,
    home_id uuid not null,
    version integer not null default 0,
    position integer not null,
    label text not null,
    building integer not null,
    issued_at timestamptz,
    issued_by text not null default '',
    way text,
    returned_at timestamptz,
    returned_by text not null default '',
    person text not null default '',
    overall text,
    derived boolean not null default false,
    words text not null default '',
    constraint survey_sheet_pk primary key (office_id, survey_id, home_id),
    constraint survey_sheet_survey foreign key (office_id, survey_id) references survey (office_id, id)
);
create index survey_sheet_position on survey_sheet (office_id, survey_id, position);
create index survey_sheet_returned on survey_sheet (office_id, returned_at) where returned_at is not null;
-- What was judged of each department, by its place in the survey's list.
create table survey_answer (
    office_id uuid not null,
    survey_id uuid not null,
    home_id uuid not null,
    department integer not null,
    topic text not null,
    opinion text not null,
    constraint survey_answer_pk primary key (office_id, survey_id, home_id, department, topic)
);
-- The result as it stood when the survey was closed, one after the other a series.
create table survey_result (
    office_id uuid not null,
    survey_id uuid not null,
    department integer not null,
    topic text not null,
    satisfied integer not null,
    answered integer not null,
    constraint survey_result_pk primary key (office_id, survey_id, department, topic)
);
do $$
declare
    one text;
begin
    foreach one in array array['survey', 'survey_sheet', 'survey_answer', 'survey_result'] loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format(
            'create policy %I on %I using (office_id = nullif(current_setting(''yinuo.office'', true), '''')::uuid)',
            one || '_office', one);
        execute format('grant select, insert on %I to yinuo_app', one);
    end loop;
end
$$;
grant update on survey, survey_sheet to yinuo_app;
grant delete on survey_answer to yinuo_app;
