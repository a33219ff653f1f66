-- Who wrote anything in a span of time: entries are added in the order of time, so that a summary of blocks is enough.
create index journal_entry_at on journal_entry using brin (at) with (pages_per_range = 16, autosummarize = on);
