package dev.bellwether.cli.apply;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Remote;
import java.util.List;

/** A kind of resource that can be kept in files. */
interface Kind<M extends Message> {

    /** Before the slash of its names, such as "subscriptions". */
    String collection();

    /** An empty message. */
    M empty();

    /** The fields that an update can change, by their names in the contract. */
    List<String> fields();

    /** The service that has them. */
    Connection at(Remote remote);

    /** All that are there, by name; perhaps without what {@link #whole} has. */
    List<M> list(Connection service);

    /** One that was listed, with every field. */
    default M whole(Connection service, M listed) {
        return listed;
    }

    /** What a file has as the service will keep it, so that it does not differ for ever. */
    default M normal(M wanted) {
        return wanted;
    }

    /** Whether one that is listed counts as there when it is in no file; else it is left alone. */
    default boolean isThere(M listed) {
        return true;
    }

    /** The names of those that have to be there before one is written. */
    default List<String> needs(M wanted) {
        return List.of();
    }

    /** @param wanted its name says under which id */
    M create(Connection service, M wanted, String requestId);

    /** @param wanted with the name, and the etag that it must have */
    M update(Connection service, M wanted, FieldMask mask);

    /** @param etag that it must have */
    void delete(Connection service, String name, String etag);
}
