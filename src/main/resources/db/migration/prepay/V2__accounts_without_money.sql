-- An account may be opened without money (D01-3.12); everything else is bought with some.
alter table prepay_request drop constraint prepay_request_sums;
alter table prepay_request add constraint prepay_request_sums check (
    (fen > 0 or fen = 0 and work = 'OPEN_ACCOUNT')
    and (spent is null or spent >= 0)
    and (change is null or change >= 0));
