package dev.bellwether.bench.faults.log;

import dev.bellwether.bench.faults.client.Caller;
import io.grpc.Channel;
import java.util.List;
import java.util.stream.Stream;

/**
 * Connections of their own, so that no reader waits for another's.
 *
 * @param callers each to the same service
 */
record Callers(List<Caller> callers) implements AutoCloseable {

    Callers {
        callers = List.copyOf(callers);
    }

    static Callers open(int port, int count) {
        return new Callers(Stream.generate(() -> new Caller(port)).limit(count).toList());
    }

    List<? extends Channel> channels() {
        return callers.stream().map(Caller::channel).toList();
    }

    @Override
    public void close() {
        callers.forEach(Caller::close);
    }
}
