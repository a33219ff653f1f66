-- Whoever or whatever can hold something. A home and somebody outside are the world around us; what is gone is with nobody.
create table custody_holder (
    office_id uuid not null,
    id uuid not null,
    kind text not null,
    reference text not null,
    name text not null,
    constraint custody_holder_pk primary key (office_id, id),
    constraint custody_holder_once unique (office_id, kind, reference),
    constraint custody_holder_kind_of unique (office_id, id, kind),
    constraint custody_holder_kind check (kind in ('PLACE', 'MEMBER', 'DEPARTMENT', 'HOME', 'OUTSIDE', 'GONE')),
    constraint custody_holder_named check (name <> '')
);
alter table custody_holder enable row level security;
alter table custody_holder force row level security;
create policy custody_holder_office on custody_holder
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
-- Locking a holder while its account grows needs the right to change something of it.
grant select, insert, update (name) on custody_holder to yinuo_app;

-- One row is one thing. Its holder is the receiver of its last transfer.
create table custody_thing (
    office_id uuid not null,
    id uuid not null,
    kind text not null,
    label text not null,
    pieces integer not null,
    turns integer not null default 0,
    holder_id uuid,
    since timestamptz,
    about_kind text not null,
    about_id uuid not null,
    about_number text not null,
    about_path text not null,
    constraint custody_thing_pk primary key (office_id, id),
    constraint custody_thing_kind check (kind in ('KEY', 'MAIL', 'DEVICE', 'DOCUMENT', 'PASS')),
    constraint custody_thing_pieces check (pieces > 0),
    constraint custody_thing_held check ((turns = 0) = (holder_id is null) and (turns = 0) = (since is null))
);
create index custody_thing_held_by on custody_thing (office_id, holder_id, since, id);
create index custody_thing_about on custody_thing (office_id, about_kind, about_id);
alter table custody_thing enable row level security;
alter table custody_thing force row level security;
create policy custody_thing_office on custody_thing
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (turns, holder_id, since) on custody_thing to yinuo_app;

-- Whoever gives a thing is the one who received it in the turn before: the key to the previous row says so. Two who give
-- it away at once cannot both have the next turn.
create table custody_transfer (
    office_id uuid not null,
    thing_id uuid not null,
    turn integer not null,
    turn_before integer generated always as (nullif(turn, 1) - 1) stored,
    giver_id uuid not null,
    receiver_id uuid not null,
    at timestamptz not null,
    giver_ack text not null,
    giver_by text not null,
    receiver_ack text not null,
    receiver_by text not null,
    condition text not null,
    words text not null,
    recorded_by text not null,
    about_kind text not null,
    about_id uuid not null,
    about_number text not null,
    about_path text not null,
    constraint custody_transfer_pk primary key (office_id, thing_id, turn),
    constraint custody_transfer_thing foreign key (office_id, thing_id) references custody_thing (office_id, id),
    constraint custody_transfer_received unique (office_id, thing_id, turn, receiver_id),
    constraint custody_transfer_chain
        foreign key (office_id, thing_id, turn_before, giver_id)
        references custody_transfer (office_id, thing_id, turn, receiver_id),
    constraint custody_transfer_giver foreign key (office_id, giver_id) references custody_holder (office_id, id),
    constraint custody_transfer_receiver foreign key (office_id, receiver_id) references custody_holder (office_id, id),
    constraint custody_transfer_turn check (turn > 0),
    constraint custody_transfer_not_to_oneself check (giver_id <> receiver_id),
    constraint custody_transfer_both_sides check (giver_by <> '' and receiver_by <> ''),
    constraint custody_transfer_condition check (condition in ('GOOD', 'WORN', 'DAMAGED'))
);
create index custody_transfer_given on custody_transfer (office_id, giver_id, at desc);
create index custody_transfer_got on custody_transfer (office_id, receiver_id, at desc);
alter table custody_transfer enable row level security;
alter table custody_transfer force row level security;
create policy custody_transfer_office on custody_transfer
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on custody_transfer to yinuo_app;

alter table custody_thing add constraint custody_thing_last_transfer
    foreign key (office_id, id, turns, holder_id)
    references custody_transfer (office_id, thing_id, turn, receiver_id);

-- One row is a sum that changed hands, in fen. Each has two lines: minus for the giver, plus for the receiver; the keys in
-- both directions let neither stand alone.
create table custody_payment (
    office_id uuid not null,
    id uuid not null,
    purse text not null,
    fen bigint not null,
    taken bigint generated always as (-fen) stored,
    gave text generated always as ('GAVE') stored,
    got text generated always as ('GOT') stored,
    giver_id uuid not null,
    receiver_id uuid not null,
    at timestamptz not null,
    giver_ack text not null,
    giver_by text not null,
    receiver_ack text not null,
    receiver_by text not null,
    words text not null,
    recorded_by text not null,
    about_kind text not null,
    about_id uuid not null,
    about_number text not null,
    about_path text not null,
    constraint custody_payment_pk primary key (office_id, id),
    constraint custody_payment_of unique (office_id, id, purse),
    constraint custody_payment_something check (fen > 0),
    constraint custody_payment_purse check (purse in ('FEES', 'DEPOSITS', 'PREPAYMENT')),
    constraint custody_payment_not_to_oneself check (giver_id <> receiver_id),
    constraint custody_payment_both_sides check (giver_by <> '' and receiver_by <> '')
);
create index custody_payment_about on custody_payment (office_id, about_kind, about_id);
alter table custody_payment enable row level security;
alter table custody_payment force row level security;
create policy custody_payment_office on custody_payment
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on custody_payment to yinuo_app;

-- The account of a holder, purse by purse: every line begins with the balance the line before ended with, and only the
-- world around us can owe.
create table custody_line (
    office_id uuid not null,
    holder_id uuid not null,
    purse text not null,
    seq bigint not null,
    seq_before bigint generated always as (nullif(seq, 1) - 1) stored,
    holder_kind text not null,
    payment_id uuid not null,
    side text not null,
    fen bigint not null,
    balance_before bigint not null,
    balance bigint not null,
    at timestamptz not null,
    constraint custody_line_pk primary key (office_id, holder_id, purse, seq),
    constraint custody_line_ends unique (office_id, holder_id, purse, seq, balance),
    constraint custody_line_chain
        foreign key (office_id, holder_id, purse, seq_before, balance_before)
        references custody_line (office_id, holder_id, purse, seq, balance),
    constraint custody_line_holder
        foreign key (office_id, holder_id, holder_kind) references custody_holder (office_id, id, kind),
    constraint custody_line_payment foreign key (office_id, payment_id, purse)
        references custody_payment (office_id, id, purse),
    constraint custody_line_once unique (office_id, payment_id, side),
    constraint custody_line_side unique (office_id, payment_id, side, holder_id, fen),
    constraint custody_line_sum check (balance = balance_before + fen),
    constraint custody_line_begins check (seq > 1 or seq = 1 and balance_before = 0),
    constraint custody_line_held check (balance >= 0 or holder_kind in ('HOME', 'OUTSIDE')),
    constraint custody_line_sides check (side = 'GAVE' and fen < 0 or side = 'GOT' and fen > 0)
);
create index custody_line_at on custody_line (office_id, holder_id, purse, at desc, seq desc);
alter table custody_line enable row level security;
alter table custody_line force row level security;
create policy custody_line_office on custody_line
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert on custody_line to yinuo_app;

alter table custody_payment add constraint custody_payment_given
    foreign key (office_id, id, gave, giver_id, taken) references custody_line (office_id, payment_id, side, holder_id, fen);
alter table custody_payment add constraint custody_payment_received
    foreign key (office_id, id, got, receiver_id, fen) references custody_line (office_id, payment_id, side, holder_id, fen);

-- Lost or damaged, with the last holder, until somebody has decided.
create table custody_loss (
    office_id uuid not null,
    id uuid not null,
    number text not null,
    thing_id uuid not null,
    holder_id uuid not null,
    kind text not null,
    words text not null,
    found_at timestamptz not null,
    reported_by text not null,
    decision text,
    decision_words text,
    decided_by text,
    decided_at timestamptz,
    constraint custody_loss_pk primary key (office_id, id),
    constraint custody_loss_number unique (office_id, number),
    constraint custody_loss_thing foreign key (office_id, thing_id) references custody_thing (office_id, id),
    constraint custody_loss_holder foreign key (office_id, holder_id) references custody_holder (office_id, id),
    constraint custody_loss_kind check (kind in ('LOST', 'DAMAGED')),
    constraint custody_loss_decision check (decision in ('FOUND', 'KEPT', 'WRITTEN_OFF')),
    constraint custody_loss_decided
        check ((decision is null) = (decided_at is null) and (decision is null) = (decision_words is null))
);
create unique index custody_loss_open on custody_loss (office_id, thing_id) where decision is null;
create index custody_loss_found on custody_loss (office_id, found_at desc);
alter table custody_loss enable row level security;
alter table custody_loss force row level security;
create policy custody_loss_office on custody_loss
    using (office_id = nullif(current_setting('yinuo.office', true), '')::uuid);
grant select, insert, update (decision, decision_words, decided_by, decided_at) on custody_loss to yinuo_app;
