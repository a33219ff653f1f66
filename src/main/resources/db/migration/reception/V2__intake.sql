-- What is typed at the desk and not yet registered: one row per matter begun, on whatever computer it was begun.
create table intake_draft (
    office_id uuid not null,
    id uuid not null,
    version integer not null,
    member_id uuid not null,
    form jsonb not null,
    began_at timestamptz not null,
    saved_at timestamptz not null,
    constraint intake_draft_pk primary key (office_id, id)
);
create index intake_draft_member on intake_draft (office_id, member_id, saved_at desc);
alter table intake_draft enable row level security;
alter table intake_draft force row level security;
create policy intake_draft_office on intake_draft
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update, delete on intake_draft to yinuo_app;

-- What a form has registered: sent twice it registers once, and for some minutes it can be taken back.
create table intake_sent (
    office_id uuid not null,
    member_id uuid not null,
    once text not null,
    id uuid not null,
    at timestamptz not null,
    matter text not null,
    subject_kind text,
    subject_id uuid,
    number text,
    home text,
    title text,
    path text,
    undone_at timestamptz,
    constraint intake_sent_pk primary key (office_id, member_id, once),
    constraint intake_sent_id unique (office_id, id)
);
create index intake_sent_subject on intake_sent (office_id, subject_id);
create index intake_sent_last on intake_sent (office_id, member_id, at desc);
alter table intake_sent enable row level security;
alter table intake_sent force row level security;
create policy intake_sent_office on intake_sent
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update on intake_sent to yinuo_app;

-- An inquiry with a promised time was not solved at the first contact: it is complex and needs a proposal.
alter table inquiry
    add column home_id uuid,
    add column rings smallint,
    add column important boolean not null default false,
    add column apologised boolean not null default false,
    add column asked_of text not null default '',
    add column points text[] not null default '{}',
    add column outcomes text[] not null default '{}',
    add column repeats uuid,
    add column proposal text,
    add column proposed_at timestamptz,
    add column proposed_by text,
    add column voided_at timestamptz,
    add column voided_by text,
    add constraint inquiry_repeats foreign key (office_id, repeats) references inquiry (office_id, id),
    add constraint inquiry_proposed check ((proposal is null) = (proposed_at is null)),
    add constraint inquiry_voided check ((voided_at is null) = (voided_by is null));
create index inquiry_repeated on inquiry (office_id, repeats) where repeats is not null;
create index inquiry_open on inquiry (office_id, received_at) where answer is null and voided_at is null;
