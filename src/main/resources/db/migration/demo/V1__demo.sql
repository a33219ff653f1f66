-- How far the demo's clock stands ahead; no row where there is no demo.
create table demo_clock (
    one boolean not null default true,
    ahead_seconds bigint not null,
    constraint demo_clock_pk primary key (one),
    constraint demo_clock_one check (one)
);
grant select, insert, update on demo_clock to yinuo_app;
