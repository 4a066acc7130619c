package dev.bellwether.kit.store;

import dev.bellwether.kit.owner.Owner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs what a caller asks for, on the rows of its owner alone: in each transaction it is another role of the database, whose policies
 * let no other row through. Role and owner end with the transaction, so that the connection goes back to its pool as it came.
 */
@ApplicationScoped
public class OwnedTransactions {

    private static final String BECOME =
            "select set_config('role', 'bellwether_request', true), set_config('bellwether.owner', %s, true)";

    private final Transactions transactions;

    OwnedTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    /** As {@link Transactions#read}, in one transaction. */
    public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return owned(owner -> transactions.read(session ->
                session.withTransaction(transaction -> become(session, owner).chain(() -> work.apply(session)))));
    }

    /** Reads by one statement; stops as {@link #read} does. */
    public Uni<RowSet<Row>> query(String sql, Tuple parameters) {
        return owned(owner -> transactions.readMany(connection -> become(connection, owner)
                .chain(() -> connection.preparedQuery(sql).execute(parameters))));
    }

    /** As {@link Transactions#write}. */
    public <T> Uni<T> write(Collection<String> resources, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return owned(owner ->
                transactions.write(resources, session -> become(session, owner).chain(() -> work.apply(session))));
    }

    /** As {@link Transactions#writeMany}. */
    public <T> Uni<T> writeMany(Collection<String> resources, Function<SqlConnection, Uni<T>> work) {
        return owned(owner -> transactions.writeMany(
                resources, connection -> become(connection, owner).chain(() -> work.apply(connection))));
    }

    private static <T> Uni<T> owned(Function<Owner, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> work.apply(Owner.current()));
    }

    private static Uni<Void> become(Mutiny.StatelessSession session, Owner owner) {
        return session.createNativeQuery(BECOME.formatted("?1"), Object[].class)
                .setParameter(1, owner.name())
                .getSingleResult()
                .replaceWithVoid();
    }

    private static Uni<Void> become(SqlConnection connection, Owner owner) {
        return connection
                .preparedQuery(BECOME.formatted("$1"))
                .execute(Tuple.of(owner.name()))
                .replaceWithVoid();
    }
}
