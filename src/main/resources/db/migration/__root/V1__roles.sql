-- The application works as this role, which owns nothing and cannot pass by row-level security. An administrator may
-- have made and granted it beforehand; then the owner of the tables needs no right over roles.
do $$
declare
    may_act text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
begin
    if not exists (select from pg_roles where rolname = 'yinuo_app') then
        create role yinuo_app nologin nobypassrls;
    end if;
    if exists (select from pg_roles where rolname = 'yinuo_app' and (rolsuper or rolbypassrls)) then
        raise exception 'The role yinuo_app must be neither superuser nor bypassrls';
    end if;
    if not pg_has_role(current_user, 'yinuo_app', may_act) then
        execute format('grant yinuo_app to %I', current_user);
    end if;
end $$;
grant usage on schema public to yinuo_app;
