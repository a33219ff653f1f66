-- What goes beyond the desk's scope goes to the property manager, who decides it.
alter table inquiry add column beyond text;
alter table inquiry add column beyond_at timestamptz;
alter table inquiry add column beyond_by text;
alter table inquiry add column decision text;
alter table inquiry add column decided_at timestamptz;
alter table inquiry add column decided_by text;
alter table inquiry add constraint inquiry_decided check (decision is null or beyond is not null);
