-- Rows of the office 00000000-0000-0000-0000-000000000000 are the company's: every office reads them, none writes them.
drop policy rulebook_number_office on rulebook_number;
create policy rulebook_number_read on rulebook_number for select
    using (office_id in (
        nullif(current_setting('yinuo.office', true), '')::uuid,
        '00000000-0000-0000-0000-000000000000'));
create policy rulebook_number_add on rulebook_number for insert
    with check (
        office_id = nullif(current_setting('yinuo.office', true), '')::uuid
        and office_id <> '00000000-0000-0000-0000-000000000000');
