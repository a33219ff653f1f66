-- Guesses at many names from one place are counted too.
create index sign_in_origin on sign_in (origin, at) where outcome = 'FAILED';
