-- What somebody gave or received in money, the last first.
create index custody_payment_given_at on custody_payment (office_id, giver_id, at desc);
create index custody_payment_got_at on custody_payment (office_id, receiver_id, at desc);
