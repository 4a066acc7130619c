package dev.bellwether.bench.faults.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;

/** The reader that everybody writes first: what has a greater number than the greatest one seen. It loses what commits late. */
final class NaiveReader implements Callable<Set<LogChange>> {

    private static final String READ =
            "select seq, resource, revision from change_log where seq > ? order by seq limit 1000";

    private final Connection connection;
    private final Set<LogChange> read = new HashSet<>();
    private long last;
    private volatile boolean finishing;

    public NaiveReader(Connection connection) {
        this.connection = connection;
    }

    /** All has been written: read to the end, and stop. */
    public void finish() {
        finishing = true;
    }

    @Override
    public Set<LogChange> call() throws SQLException, InterruptedException {
        boolean more = true;
        while (more || !finishing) {
            boolean wasFinishing = finishing;
            more = readSome() || !wasFinishing;
            Thread.sleep(2);
        }
        connection.close();
        return read;
    }

    private boolean readSome() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setLong(1, last);
            boolean any = false;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    any = true;
                    last = rows.getLong(1);
                    read.add(new LogChange("articles/" + rows.getString(2), rows.getInt(3)));
                }
            }
            return any;
        }
    }
}
