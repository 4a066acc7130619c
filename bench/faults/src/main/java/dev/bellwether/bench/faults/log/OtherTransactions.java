package dev.bellwether.bench.faults.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.Callable;

/** Transactions in another database of the same PostgreSQL, each open for a while: readers must wait for them, and lose nothing. */
final class OtherTransactions implements Callable<Integer> {

    private final Connection connection;
    private final Random random;
    private volatile boolean closed;

    public OtherTransactions(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    public void finish() {
        closed = true;
    }

    /** How many there were. */
    @Override
    public Integer call() throws SQLException, InterruptedException {
        int count = 0;
        connection.setAutoCommit(false);
        while (!closed) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            Thread.sleep(100 + random.nextInt(1500));
            connection.rollback();
            count++;
            Thread.sleep(random.nextInt(1000));
        }
        connection.close();
        return count;
    }
}
