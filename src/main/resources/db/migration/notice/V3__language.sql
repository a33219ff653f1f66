-- In which language somebody wants their letters.
alter table notice_address add column english boolean not null default false;
