-- The monthly check whether complaints are complete and residents content: a sample that anybody can draw again.
create table spot_check (
    office_id uuid not null,
    month date not null,
    seed bigint not null,
    sample_from timestamptz not null,
    drawn_at timestamptz not null,
    drawn_by text not null,
    constraint spot_check_pk primary key (office_id, month)
);
alter table spot_check enable row level security;
alter table spot_check force row level security;
create policy spot_check_office on spot_check
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on spot_check to yinuo_app;

create table spot_check_line (
    office_id uuid not null,
    month date not null,
    seq integer not null,
    kind text not null,
    label text not null,
    words text not null,
    path text not null,
    recorded_opinion text,
    finding text,
    finding_words text,
    opinion text,
    on_duty uuid,
    on_duty_name text,
    found_at timestamptz,
    found_by text,
    constraint spot_check_line_pk primary key (office_id, month, seq),
    constraint spot_check_line_check foreign key (office_id, month) references spot_check (office_id, month),
    constraint spot_check_line_kind check (kind in ('LOG_ENTRY', 'HOME', 'SETTLED'))
);
alter table spot_check_line enable row level security;
alter table spot_check_line force row level security;
create policy spot_check_line_office on spot_check_line
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on spot_check_line to yinuo_app;
