package dev.bellwether.cli.watch;

import com.google.protobuf.Message;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Remote;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Function;

/**
 * What differs between the three streams that can be watched.
 *
 * @param plural the word for it on the command line
 * @param connection which service streams it
 * @param open opens the stream from a token
 * @param token the token of a message
 * @param changes the changes of a message
 * @param line a change in one line for a person
 */
record Feed<R, C extends Message>(
        String plural,
        Function<Remote, Connection> connection,
        Opening<R> open,
        Function<R, String> token,
        Function<R, List<C>> changes,
        Function<C, String> line) {

    /** Opens a stream. */
    @FunctionalInterface
    interface Opening<R> {
        void open(Channel channel, String resumeToken, String filter, StreamObserver<R> observer);
    }
}
