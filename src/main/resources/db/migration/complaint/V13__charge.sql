-- By which procedures a complaint is handled, fixed when it is taken in, and who alone is responsible for it.
alter table complaint add column profile text not null default 'RESIDENTIAL';
alter table complaint add column owner_id uuid;
alter table complaint add column owner_name text not null default '';
alter table complaint add column owner_changes integer not null default 0;
alter table complaint add constraint complaint_profile check (profile in ('RESIDENTIAL', 'INDUSTRIAL_PARK', 'MALL'));
