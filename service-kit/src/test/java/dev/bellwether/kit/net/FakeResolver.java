package dev.bellwether.kit.net;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers as it was told, one answer after the other, and remembers what it was asked. */
final class FakeResolver implements HostResolver {

    private final Map<String, Deque<List<InetAddress>>> answers = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** The next answer for a name; the last one is given again and again. */
    FakeResolver answer(String name, String... addresses) {
        answers.computeIfAbsent(name, n -> new ArrayDeque<>())
                .add(Arrays.stream(addresses).map(FakeResolver::address).toList());
        return this;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Uni<List<InetAddress>> resolve(String name) {
        asked.add(name);
        Deque<List<InetAddress>> left = answers.getOrDefault(name, new ArrayDeque<>());
        if (left.isEmpty()) {
            return Uni.createFrom().failure(OutboundException.unresolved(name));
        }
        return Uni.createFrom().item(left.size() > 1 ? left.removeFirst() : left.getFirst());
    }

    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException notALiteral) {
            throw new IllegalArgumentException(notALiteral);
        }
    }
}
