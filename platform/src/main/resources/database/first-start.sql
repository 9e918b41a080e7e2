-- Run once in single-user mode when the embedded database is made: one statement a line.
alter role postgres password '${postgres}'
create role mifeng_owner login nosuperuser nocreatedb nocreaterole nobypassrls password '${mifeng_owner}'
create role mifeng_app login nosuperuser nocreatedb nocreaterole nobypassrls noinherit password '${mifeng_app}'
create database mifeng owner mifeng_owner
revoke all on database mifeng from public
revoke all on database postgres from public
revoke all on database template1 from public
grant connect on database mifeng to mifeng_app
-- A transaction left open must not hold locks for ever.
alter role mifeng_app set idle_in_transaction_session_timeout = '60s'
