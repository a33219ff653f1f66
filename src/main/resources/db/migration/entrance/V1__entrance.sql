-- Personal tokens of programs, kept as hashes. They belong to an account, not to an office.
create table api_token (
    hash bytea not null,
    id uuid not null,
    account_id uuid not null,
    label text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    constraint api_token_pk primary key (hash),
    constraint api_token_id unique (id)
);
create index api_token_account on api_token (account_id);
grant select, insert, update on api_token to yinuo_app;
