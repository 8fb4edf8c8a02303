-- The roles of a database of its own: the migrator owns the tables, the application uses them.
-- Run once as the superuser, in that database; running it again does no harm:
--   COUNSELOR_MIGRATOR_PASSWORD=... COUNSELOR_APP_PASSWORD=... psql -d counselor -f roles.sql
-- `counselor migrate --grant-to counselor_app`, as the migrator, then gives the rights on tables.
\set ON_ERROR_STOP on
\getenv migrator_password COUNSELOR_MIGRATOR_PASSWORD
\getenv app_password COUNSELOR_APP_PASSWORD

SELECT 'CREATE ROLE counselor_migrator LOGIN'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'counselor_migrator') \gexec
SELECT 'CREATE ROLE counselor_app LOGIN'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'counselor_app') \gexec

ALTER ROLE counselor_migrator NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'migrator_password';
ALTER ROLE counselor_app NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'app_password';

SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()) \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO counselor_migrator, counselor_app', current_database()) \gexec

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO counselor_migrator;
GRANT USAGE ON SCHEMA public TO counselor_app;

-- A statement that runs away, or a transaction left open, holds nobody up for long.
ALTER ROLE counselor_app SET statement_timeout = '15s';
ALTER ROLE counselor_app SET idle_in_transaction_session_timeout = '30s';
