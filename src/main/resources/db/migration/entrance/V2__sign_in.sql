-- Every attempt to sign in, by the name that was typed, whether an account has it or not.
create table sign_in (
    id uuid not null,
    name text not null,
    at timestamptz not null,
    outcome text not null,
    origin text not null,
    constraint sign_in_pk primary key (id),
    constraint sign_in_outcome check (outcome in ('FAILED', 'REFUSED', 'FORGIVEN', 'WORKED'))
);
create index sign_in_name on sign_in (name, at);
grant select, insert, update, delete on sign_in to yinuo_app;

-- A token got by signing in ends with the sessions; a personal one lives until it is revoked.
alter table api_token add column kind text not null default 'PERSONAL';
alter table api_token add constraint api_token_kind check (kind in ('PERSONAL', 'SIGN_IN'));
