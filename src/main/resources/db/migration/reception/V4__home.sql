create index inquiry_home on inquiry (office_id, home, received_at desc) where home <> '';
