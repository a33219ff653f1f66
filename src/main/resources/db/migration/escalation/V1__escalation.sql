-- What those on duty reported up the line, whom they called, and which departments they called out.
create table duty_report (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    level text not null,
    raised_at timestamptz not null,
    member_id uuid not null,
    raised_by text not null,
    words text not null,
    measures text not null,
    decided_at timestamptz,
    decided_by text not null default '',
    decision text not null default '',
    constraint duty_report_pk primary key (office_id, id),
    constraint duty_report_number unique (office_id, number)
);
create index duty_report_last on duty_report (office_id, raised_at desc);
create table duty_report_call (
    office_id uuid not null,
    report_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    by_name text not null,
    post text not null,
    name text not null,
    phone text not null,
    reached boolean not null,
    words text not null,
    constraint duty_report_call_pk primary key (office_id, report_id, seq)
);
create table duty_call_out (
    office_id uuid not null,
    report_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    by_name text not null,
    department_id uuid not null,
    department text not null,
    reason text not null,
    reviewed_at timestamptz,
    reviewed_by text not null,
    review text not null,
    constraint duty_call_out_pk primary key (office_id, report_id, seq)
);
do $$
declare
    one text;
begin
    foreach one in array array['duty_report', 'duty_report_call', 'duty_call_out'] loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format(
            'create policy %I on %I using (office_id = nullif(current_setting(''yinuo.office'', true), '''')::uuid)',
            one || '_office', one);
        execute format('grant select, insert, update on %I to yinuo_app', one);
    end loop;
end
$$;
