-- One handover for every change of shift: what is open, what is counted, who signed.
create table handover (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    day date not null,
    shift text not null,
    next text not null,
    ends_at timestamptz not null,
    next_ends_at timestamptz not null,
    outgoing_id uuid not null,
    outgoing text not null,
    incoming_id uuid,
    incoming text not null default '',
    opened_at timestamptz not null,
    tidied_at timestamptz,
    arrived_at timestamptz,
    signed_at timestamptz,
    unusual text not null default '',
    explanation text not null default '',
    released_by text not null default '',
    release_reason text not null default '',
    constraint handover_pk primary key (office_id, id),
    constraint handover_number unique (office_id, number),
    constraint handover_signed check (signed_at is null or incoming_id is not null),
    constraint handover_two check (incoming_id is null or outgoing_id <> incoming_id)
);
create unique index handover_open on handover (office_id) where signed_at is null;
create index handover_last on handover (office_id, ends_at desc);
create table handover_item (
    office_id uuid not null,
    handover_id uuid not null,
    seq integer not null,
    kind text not null,
    subject_id uuid not null,
    number text not null,
    home text not null,
    title text not null,
    path text not null,
    rule text not null,
    due_at timestamptz,
    important boolean not null,
    words text not null,
    before text not null,
    settled boolean not null,
    constraint handover_item_pk primary key (office_id, handover_id, seq),
    constraint handover_item_subject unique (office_id, handover_id, kind, subject_id)
);
create table handover_count (
    office_id uuid not null,
    handover_id uuid not null,
    seq integer not null,
    what text not null,
    sum boolean not null,
    expected bigint not null,
    counted bigint,
    words text not null,
    constraint handover_count_pk primary key (office_id, handover_id, seq)
);
create table handover_check (
    office_id uuid not null,
    handover_id uuid not null,
    name text not null,
    constraint handover_check_pk primary key (office_id, handover_id, name)
);
-- The supervisor's signature under the log of a day, up to a line of the book.
create table duty_countersign (
    office_id uuid not null,
    day date not null,
    at timestamptz not null,
    by_name text not null,
    words text not null,
    upto_label text not null,
    upto_seal text not null,
    constraint duty_countersign_pk primary key (office_id, day)
);
do $$
declare
    one text;
begin
    foreach one in array array['handover', 'handover_item', 'handover_count', 'handover_check', 'duty_countersign'] loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format(
            'create policy %I on %I using (office_id = nullif(current_setting(''yinuo.office'', true), '''')::uuid)',
            one || '_office', one);
        execute format('grant select, insert, update on %I to yinuo_app', one);
    end loop;
end $$;
grant delete on handover_check to yinuo_app;
revoke update on duty_countersign from yinuo_app;
-- What both have signed is locked from then on.
create function handover_locked() returns trigger language plpgsql as $$
begin
    if old.signed_at is not null then
        raise exception 'A signed handover is not changed';
    end if;
    return new;
end $$;
create trigger handover_locked before update on handover for each row execute function handover_locked();
create function handover_part_locked() returns trigger language plpgsql as $$
declare
    part record := case when tg_op = 'DELETE' then old else new end;
begin
    if exists (select from handover
               where office_id = part.office_id and id = part.handover_id and signed_at is not null) then
        raise exception 'A signed handover is not changed';
    end if;
    return part;
end $$;
create trigger handover_item_locked before insert or update on handover_item
    for each row execute function handover_part_locked();
create trigger handover_count_locked before insert or update on handover_count
    for each row execute function handover_part_locked();
create trigger handover_check_locked before insert or delete on handover_check
    for each row execute function handover_part_locked();
