package dev.bellwether.alert.delivery;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Endpoints and deliveries, written into the database as a test wants them. */
public final class DeliveryTables {

    private final AgroalDataSource database;

    public DeliveryTables(AgroalDataSource database) {
        this.database = database;
    }

    /** Leaves one subscription and one analysis, and nothing else. */
    public void clear() throws SQLException {
        sql("delete from delivery; delete from alert; delete from subscription_match; delete from analysis;"
                + " delete from subscription; delete from endpoint");
        sql(
                "insert into subscription (name, display_name, expression, critical, warning, max_age_nanos, cooldown_nanos,"
                        + " every_copy, allow_unknown_time, revisions, endpoints, disabled, revision, create_time,"
                        + " update_time) values ('subscriptions/s', '', 'true', '', '', 1, 0, false, false, false, '{}', false,"
                        + " 1, now(), now())");
        sql("insert into analysis values ('analyses/a', 'articles/a', now(), '')");
    }

    /** One whose uri ends with its name. */
    public void endpoint(String name) throws SQLException {
        sql("insert into endpoint (name, display_name, uri, secret, state, revision, create_time, update_time,"
                + " secret_create_time) values ('endpoints/" + name + "', '', 'https://example.com/" + name
                + "', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'ACTIVE', 1, now(), now(), now())");
    }

    /** Due now, numbered from 1. */
    public void deliveries(String endpoint, int count) throws SQLException {
        sql("with ids as (select gen_random_uuid() as id, row_number() over () as n from generate_series(1, " + count
                + ")), matches as (insert into subscription_match select id, 'subscriptions/s', 1, 'analyses/a',"
                + " 'articles/a', 1, '', 'entities/e', 'INFO', 'NEGATIVE', now(), 'NOTIFIED', '{\"items\":[]}',"
                + " '{\"items\":[]}' from ids),"
                + " alerts as (insert into alert select id, 'local', 'subscriptions/s', 1, '', 'INFO',"
                + " n + (select count(*) from alert), 'analyses/a', 'articles/a', 1, '', '', '', '', 'entities/e', 0, '',"
                + " '{\"items\":[]}', now(), now(), now(), now() from ids)"
                + " insert into delivery (id, endpoint, sequence, alert, due_time) select gen_random_uuid(), 'endpoints/"
                + endpoint
                + "', n, id, now() from ids");
    }

    public void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    public long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement open = connection.createStatement();
                ResultSet row = open.executeQuery(query)) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}
