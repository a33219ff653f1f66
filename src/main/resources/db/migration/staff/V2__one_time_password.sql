-- A one-time password must be changed before anything else; a code of the second factor opens once. Failures are kept
-- with the attempts to sign in, also those for names that nobody has.
alter table account add column must_change_password boolean not null default false;
alter table account add column totp_step bigint not null default 0;
alter table account drop column failures;
alter table account drop column locked_until;
alter table account rename column sessions_from to made_at;
