-- The company an office belongs to, and the procedures it will work by from a day on.
alter table office add column company text not null default '';
alter table office add column next_profile text;
alter table office add column next_from date;
alter table office add constraint office_next_profile
    check (next_profile in ('RESIDENTIAL', 'INDUSTRIAL_PARK', 'MALL') and (next_profile is null) = (next_from is null));
