-- How often the director has judged a complaint anew.
alter table complaint add column judged_anew integer not null default 0;
