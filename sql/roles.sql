-- For an external server, once, by someone who may create roles. Not run by Outlay.
-- Outlay connects as the owner of its schema; BI tools connect as a reader, who sees published figures only.

create role outlay login;
create database outlay owner outlay;

\connect outlay
create schema outlay authorization outlay;
create role outlay_reader login;
grant usage on schema outlay to outlay_reader;

-- After the first run, which makes the views:
--   grant select on outlay.bi_ledger, outlay.bi_cost_by_month, outlay.bi_restatement, outlay.bi_verdict, outlay.bi_system,
--     outlay.bi_bridge, outlay.bi_renewal, outlay.bi_hotspot, outlay.bi_period to outlay_reader;
