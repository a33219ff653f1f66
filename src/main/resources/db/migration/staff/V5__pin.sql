-- A short secret to confirm something beside a colleague's screen. Three wrong ones lock it until a new one is chosen.
alter table account add column pin text;
alter table account add column pin_failures integer not null default 0;
