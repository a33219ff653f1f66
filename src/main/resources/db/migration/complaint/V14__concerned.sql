-- Whom of us a complaint about attitude is about.
alter table complaint
    add column concerned_id uuid,
    add column concerned text not null default '';
