package dev.bellwether.alert.match;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;

/** The subscriptions of each condition, in a chain that begins in {@link ConditionTable}: their names, and what tells whether they apply. */
final class SubscriberTable {

    static final int NONE = -1;

    private static final int UUID_BYTES = 16;
    private static final int UUID_LENGTH = 36;

    private final IdTable byName = new IdTable(id -> Arrays.hashCode(this.names[id]));
    private byte[][] names = {};
    private int[] revisions = {};
    private long[] createMicros = {};
    private int[] conditions = {};
    private int[] next = {};
    private int[] previous = {};
    private int count;
    private int free = NONE;
    private int size;

    int size() {
        return size;
    }

    /** By the name's last part; {@link #NONE} when it is not there. */
    int find(String id) {
        byte[] name = pack(id);
        return byName.find(Arrays.hashCode(name), one -> Arrays.equals(names[one], name));
    }

    /** Adds one to the chain that begins with another; it is the first then. */
    int add(String id, int revision, Instant createTime, int condition, int first) {
        int one = takeId();
        names[one] = pack(id);
        revisions[one] = revision;
        createMicros[one] = ChronoUnit.MICROS.between(Instant.EPOCH, createTime);
        conditions[one] = condition;
        next[one] = first;
        previous[one] = NONE;
        if (first != NONE) {
            previous[first] = one;
        }
        byName.add(one);
        size++;
        return one;
    }

    private int takeId() {
        if (free != NONE) {
            int one = free;
            free = next[one];
            return one;
        }
        names = Growing.to(count + 1, names);
        revisions = Growing.to(count + 1, revisions);
        createMicros = Growing.to(count + 1, createMicros);
        conditions = Growing.to(count + 1, conditions);
        next = Growing.to(count + 1, next);
        previous = Growing.to(count + 1, previous);
        return count++;
    }

    /** Takes one out; answers what its chain begins with now. */
    int remove(int one, int first) {
        byName.remove(one);
        if (next[one] != NONE) {
            previous[next[one]] = previous[one];
        }
        if (previous[one] != NONE) {
            next[previous[one]] = next[one];
        }
        int begin = first == one ? next[one] : first;
        names[one] = new byte[0];
        next[one] = free;
        free = one;
        size--;
        return begin;
    }

    /** Hands over the names of a chain, without those that were created later, in microseconds since 1970. */
    void createdUntil(int first, long micros, Consumer<String> taker) {
        for (int one = first; one != NONE; one = next[one]) {
            if (createMicros[one] <= micros) {
                taker.accept(unpack(names[one]));
            }
        }
    }

    int revision(int one) {
        return revisions[one];
    }

    int condition(int one) {
        return conditions[one];
    }

    /** A UUID, which most are, in 16 bytes; all else as it is, longer by a space where it would be taken for one. */
    private static byte[] pack(String id) {
        if (id.length() == UUID_LENGTH && id.charAt(8) == '-') {
            try {
                UUID uuid = UUID.fromString(id);
                if (uuid.toString().equals(id)) {
                    return ByteBuffer.allocate(UUID_BYTES)
                            .putLong(uuid.getMostSignificantBits())
                            .putLong(uuid.getLeastSignificantBits())
                            .array();
                }
            } catch (IllegalArgumentException e) {
                // It only looks like one.
            }
        }
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return bytes.length == UUID_BYTES ? (id + " ").getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private static String unpack(byte[] name) {
        if (name.length != UUID_BYTES) {
            return new String(name, StandardCharsets.UTF_8).stripTrailing();
        }
        ByteBuffer bytes = ByteBuffer.wrap(name);
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
}
