-- What was sent under a key is remembered once for all modules, in program_sent.
drop table complaint_once;
