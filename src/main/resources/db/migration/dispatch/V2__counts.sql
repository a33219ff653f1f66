-- How many slips wait under each tab is asked with every list; the index alone answers.
create index slip_counts on slip (office_id, department_id, stage, due_by) include (returned_at)
    where stage not in ('CLOSED', 'CANCELLED');
