-- Content may be in a bucket; then the row has none, and the hash in it still says what the content must be.
alter table attachment alter column content drop not null;
