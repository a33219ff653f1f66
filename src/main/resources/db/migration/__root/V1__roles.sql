-- The application works as this role, which owns nothing and cannot pass by row-level security.
do $$
begin
    if not exists (select from pg_roles where rolname = 'yinuo_app') then
        create role yinuo_app nologin nobypassrls;
    end if;
    execute format('grant yinuo_app to %I', current_user);
end $$;
grant usage on schema public to yinuo_app;
