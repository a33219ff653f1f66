-- The duty log as one bound book per office and year: every line of the log gets the next number, without gaps, chained
-- to the line before. A line waits until its deed is committed and somebody opens the book; nobody else writes in it, for
-- the application may only read the book and ask for what waits to be bound.
create table duty_book_waiting (
    office_id uuid not null,
    stream text not null,
    stream_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    written bigint generated always as identity,
    constraint duty_book_waiting_pk primary key (office_id, stream, stream_id, seq)
);
create table duty_book (
    office_id uuid not null,
    volume integer not null,
    number bigint not null,
    stream text not null,
    stream_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    hash bytea not null,
    constraint duty_book_pk primary key (office_id, volume, number),
    constraint duty_book_entry unique (office_id, stream, stream_id, seq)
);
create index duty_book_at on duty_book (office_id, at, number);
create table duty_book_head (
    office_id uuid not null,
    volume integer not null,
    number bigint not null,
    hash bytea not null,
    constraint duty_book_head_pk primary key (office_id, volume)
);
-- What was written before waits too, of every office: the owner of the tables is let through for that once.
alter table journal_entry no force row level security;
insert into duty_book_waiting (office_id, stream, stream_id, seq, at)
select office_id, stream, stream_id, seq, at from journal_entry where duty_log order by at, stream, stream_id, seq;
alter table journal_entry force row level security;
alter table duty_book_waiting enable row level security;
alter table duty_book_waiting force row level security;
create policy duty_book_waiting_office on duty_book_waiting
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
alter table duty_book enable row level security;
alter table duty_book force row level security;
create policy duty_book_office on duty_book using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
alter table duty_book_head enable row level security;
alter table duty_book_head force row level security;
create policy duty_book_head_office on duty_book_head
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select on duty_book_waiting, duty_book, duty_book_head to yinuo_app;
create trigger duty_book_stands before update or delete on duty_book
    for each row execute function journal_entry_stands();

create function duty_book_wait() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into duty_book_waiting (office_id, stream, stream_id, seq, at)
    values (new.office_id, new.stream, new.stream_id, new.seq, new.at);
    return null;
end $$;
create trigger journal_entry_in_duty_book after insert on journal_entry
    for each row when (new.duty_log) execute function duty_book_wait();

-- Once a volume and not once a line: a row written a million times in one transaction would be searched ever longer.
create function duty_book_ends(head duty_book_head) returns void language sql set search_path = public, pg_temp as $$
    insert into duty_book_head (office_id, volume, number, hash)
    select head.office_id, head.volume, head.number, head.hash
    where head.volume is not null
    on conflict (office_id, volume) do update set number = excluded.number, hash = excluded.hash;
$$;

-- Binds what waits, the earliest first. A year that has ended gets no line any more: what comes late, or under a clock
-- set back, stands in the present volume. One lock an office puts binders in a line.
create function duty_book_bind(office uuid, zone text) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    head duty_book_head;
    line record;
    year integer;
    bound integer := 0;
begin
    if office is distinct from nullif(current_setting('yinuo.office', true), '')::uuid then
        raise exception 'The book of another office stays shut';
    end if;
    if not exists (select from duty_book_waiting where office_id = office) then
        return 0;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('duty_book ' || office, 0));
    select * into head from duty_book_head where office_id = office order by volume desc limit 1;
    for line in
        select waiting.*, entry.hash as entry_hash
        from duty_book_waiting waiting
        join journal_entry entry using (office_id, stream, stream_id, seq)
        where waiting.office_id = office
        order by waiting.at, waiting.written
    loop
        year := extract(year from line.at at time zone zone);
        if head.volume is null or year > head.volume then
            perform duty_book_ends(head);
            head.volume := year;
            head.number := 0;
            head.office_id := office;
            head.hash := coalesce(head.hash, ''::bytea);
        end if;
        head.number := head.number + 1;
        head.hash := sha256(
            head.hash || convert_to(head.volume || '/' || head.number, 'UTF8') || line.entry_hash);
        insert into duty_book (office_id, volume, number, stream, stream_id, seq, at, hash)
        values (office, head.volume, head.number, line.stream, line.stream_id, line.seq, line.at, head.hash);
        delete from duty_book_waiting
        where office_id = office
          and stream = line.stream
          and stream_id = line.stream_id
          and seq = line.seq;
        bound := bound + 1;
    end loop;
    perform duty_book_ends(head);
    return bound;
end $$;
revoke execute on function duty_book_bind(uuid, text), duty_book_ends(duty_book_head), duty_book_wait() from public;
grant execute on function duty_book_bind(uuid, text) to yinuo_app;

-- How far each volume was checked: a check that was interrupted goes on where it stood, one that is finished starts over.
create table duty_book_check (
    office_id uuid not null,
    volume integer not null,
    number bigint not null,
    hash bytea not null,
    begun_at timestamptz not null,
    finished boolean not null default false,
    fault bigint,
    constraint duty_book_check_pk primary key (office_id, volume)
);
alter table duty_book_check enable row level security;
alter table duty_book_check force row level security;
create policy duty_book_check_office on duty_book_check
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on duty_book_check to yinuo_app;
