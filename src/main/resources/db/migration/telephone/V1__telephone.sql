-- Calls for a colleague: fetched, or a message that is owed a call.
create table telephone_message (
    office_id uuid not null,
    id uuid not null,
    version integer not null default 0,
    number text not null,
    at timestamptz not null,
    recorded_by text not null,
    home text not null,
    person text not null,
    phone text not null,
    words text not null,
    wanted_id uuid not null,
    wanted text not null,
    promised_for timestamptz,
    returned_words text,
    returned_at timestamptz,
    returned_by text,
    annulled boolean not null default false,
    constraint telephone_message_pk primary key (office_id, id),
    constraint telephone_message_number unique (office_id, number),
    constraint telephone_message_returned check (
        (returned_at is null) = (returned_words is null) and (returned_at is null or promised_for is not null))
);
create index telephone_message_open on telephone_message (office_id, promised_for)
    where promised_for is not null and returned_at is null and not annulled;
create index telephone_message_at on telephone_message (office_id, at desc, id desc);
alter table telephone_message enable row level security;
alter table telephone_message force row level security;
create policy telephone_message_office on telephone_message
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on telephone_message to yinuo_app;
