-- The few complaints that were ever passed up, so that who must decide finds them among all that are open.
create index complaint_step_passed_up on complaint_step (office_id, complaint_id, seq) where kind = 'PASSING_UP';
