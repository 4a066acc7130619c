#!/bin/sh
# Run once by the postgres image on an empty volume: for each service a database, a role that owns only that, and the roles behind owners.
set -eu

create() {
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set name="$1" --set password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

# Behind which alert-service keeps the rows of owners apart; docs/operations.md, "Roles and grants".
keep_owners_apart() {
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set name="$1" <<'SQL'
CREATE ROLE bellwether_request NOLOGIN;
CREATE ROLE bellwether_system NOLOGIN;
GRANT bellwether_request, bellwether_system TO :"name";
SQL
}

create article "$ARTICLE_DATABASE_PASSWORD"
create sentiment "$SENTIMENT_DATABASE_PASSWORD"
create alert "$ALERT_DATABASE_PASSWORD"
keep_owners_apart alert
