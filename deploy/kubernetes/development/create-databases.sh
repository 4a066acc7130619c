#!/bin/sh
# Run once by the postgres image on an empty volume: for each service a database, and a role that owns only that.
set -eu

create() {
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set name="$1" --set password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

create article "$ARTICLE_DATABASE_PASSWORD"
create sentiment "$SENTIMENT_DATABASE_PASSWORD"
create alert "$ALERT_DATABASE_PASSWORD"
