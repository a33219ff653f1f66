-- Who confirmed stands for the words of that version and of no other.
alter table monthly_return_confirmation add column version integer not null default 0;
alter table monthly_return_confirmation drop constraint monthly_return_confirmation_pk;
alter table monthly_return_confirmation
    add constraint monthly_return_confirmation_pk primary key (office_id, kind, month, version, role);
