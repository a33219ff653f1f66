-- By the number that people read out the journal knows what was meant: a matter by its own, a receipt within its matter.
create index journal_entry_number on journal_entry (
    office_id, (coalesce(facts ->> 'receipt', facts ->> 'number') collate "C"))
    where coalesce(facts ->> 'receipt', facts ->> 'number') is not null;
