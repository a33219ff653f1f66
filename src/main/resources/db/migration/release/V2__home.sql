create index release_slip_home on release_slip (office_id, home_id, issued_at desc);
