-- For an external server: run it with psql, as an administrator such as postgres, before the first run, and again after it,
-- when the views are there. Outlay never runs it. Running it once more changes nothing.
--   psql -h db -U postgres -f sql/roles.sql
-- Outlay connects as outlay, the owner of its schema. BI tools connect as outlay_reader, who sees published figures only and
-- changes nothing. Give each a password: \password outlay

select 'create role outlay login' where not exists (select from pg_roles where rolname = 'outlay') \gexec
select 'create role outlay_reader login' where not exists (select from pg_roles where rolname = 'outlay_reader') \gexec
select 'create database outlay owner outlay' where not exists (select from pg_database where datname = 'outlay') \gexec

\connect outlay
create schema if not exists outlay authorization outlay;
grant usage on schema outlay to outlay_reader;
select format('grant select on outlay.%I to outlay_reader', viewname)
from pg_views where schemaname = 'outlay' and starts_with(viewname, 'bi_') \gexec
