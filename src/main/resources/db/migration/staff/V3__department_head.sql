-- Who leads the department they belong to.
alter table member add column head boolean not null default false;
