-- A complaint that was answered by an explanation is asked about with one question more: whether it was understood.
alter table callback
    add column explained boolean not null default false,
    add column understood boolean;
