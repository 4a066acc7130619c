package dev.bellwether.bench.faults.log;

import dev.bellwether.bench.faults.history.Violation;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A log as one watcher was told it, against which every later reading from any of its tokens is held.
 *
 * @param changes all of them
 * @param placesInOrder every token that the watcher was given
 */
public record Reading(WatchedLog log, List<LogChange> changes, List<Place> placesInOrder) {

    /**
     * A token, and how many changes had been told when it was given.
     *
     * @param told of {@link #changes}
     */
    public record Place(String token, int told) {}

    public Reading {
        changes = List.copyOf(changes);
        placesInOrder = List.copyOf(placesInOrder);
    }

    /** Of all that a recorder was told. */
    public static Reading of(WatchedLog log, LogRecorder recorder) {
        List<LogChange> changes = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (LogStream.Message message : recorder.messages()) {
            changes.addAll(message.changes());
            places.add(new Place(message.token(), changes.size()));
        }
        return new Reading(log, changes, places);
    }

    /** How many tokens there are. */
    public int places() {
        return placesInOrder.size();
    }

    public Place place(int index) {
        return placesInOrder.get(index);
    }

    /** Watches from a token: exactly the rest of the log must come, in its order. */
    public List<Violation> resume(Channel channel, int index) {
        Place place = place(index);
        List<LogChange> expected = changes.subList(place.told(), changes.size());
        String watcher = log + " from its token " + index;
        List<LogChange> told = new ArrayList<>();
        try (LogStream stream = log.watch(channel, place.token())) {
            do {
                told.addAll(stream.next().changes());
            } while (told.size() < expected.size());
        } catch (StatusRuntimeException refused) {
            return List.of(new Violation(
                    Violation.Kind.UNTRUE,
                    "token " + index,
                    log + " refused a good token with " + Refused.of(refused) + ", after " + told.size() + " of "
                            + expected.size() + " changes"));
        }
        return LogCheck.same(watcher, expected, told);
    }

    /** Watches from a token that must be refused in this way. */
    public static Optional<Violation> refusal(WatchedLog log, Channel channel, String token, Refused expected) {
        try (LogStream stream = log.watch(channel, token)) {
            LogStream.Message message = stream.next();
            return Optional.of(new Violation(
                    Violation.Kind.UNTRUE,
                    token,
                    log + " should refuse it with " + expected + ", and told "
                            + message.changes().size() + " changes"));
        } catch (StatusRuntimeException refused) {
            Refused was = Refused.of(refused);
            return was.equals(expected)
                    ? Optional.empty()
                    : Optional.of(new Violation(
                            Violation.Kind.UNTRUE,
                            token,
                            log + " should refuse it with " + expected + ", and did with " + was));
        }
    }
}
