package dev.bellwether.kit.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/**
 * The newest changes, in memory, for all watchers together: everything after {@code floor} up to {@code head}. One thread
 * adds, any number read. Bounded by number and weight; the oldest go first.
 */
final class RecentChanges<T> {

    private record Entry<T>(UUID resource, Told<T> told, long weight) {}

    /** A change, and where it comes from. */
    record Told<T>(T change, ChangeOrigin origin) {}

    /** What a reader found: the wanted changes, and how far it looked. */
    record Found<T>(List<Map.Entry<LogPosition, Told<T>>> changes, LogPosition reached) {}

    private final int mostChanges;
    private final long mostWeight;
    private final ConcurrentSkipListMap<LogPosition, Entry<T>> entries = new ConcurrentSkipListMap<>();
    private long weight;
    private volatile LogPosition floor;
    private volatile LogPosition head;

    RecentChanges(int mostChanges, long mostWeight, LogPosition start) {
        this.mostChanges = mostChanges;
        this.mostWeight = mostWeight;
        this.floor = start;
        this.head = start;
    }

    LogPosition head() {
        return head;
    }

    void add(LogPosition position, UUID resource, Told<T> told, long changeWeight) {
        entries.put(position, new Entry<>(resource, told, changeWeight));
        weight += changeWeight;
    }

    /** Drops every change of these resources. Readers pass over them as the log's readers do: the floor stays where it is. */
    void forget(Set<UUID> resources) {
        if (resources.isEmpty()) {
            return;
        }
        entries.forEach((position, entry) -> {
            if (resources.contains(entry.resource())) {
                entries.remove(position);
                weight -= entry.weight();
            }
        });
    }

    /** Reaches no further back than to the last change of these resources, so that readers who are not past it read the log. */
    void readAgain(Set<UUID> resources) {
        if (resources.isEmpty()) {
            return;
        }
        entries.descendingMap().entrySet().stream()
                .filter(entry -> resources.contains(entry.getValue().resource()))
                .findFirst()
                .ifPresent(last -> dropThrough(last.getKey()));
    }

    private void dropThrough(LogPosition position) {
        if (floor.isBefore(position)) {
            floor = position;
        }
        entries.headMap(position, true).forEach((before, entry) -> {
            entries.remove(before);
            weight -= entry.weight();
        });
    }

    /** Makes all that was added visible, up to this place, and drops what is too much. */
    void advance(LogPosition reached) {
        head = reached;
        while (entries.size() > mostChanges || weight > mostWeight) {
            Map.Entry<LogPosition, Entry<T>> oldest = entries.firstEntry();
            // The floor first: a reader that misses the entry then sees that it may have missed one.
            floor = oldest.getKey();
            entries.remove(oldest.getKey());
            weight -= oldest.getValue().weight();
        }
    }

    /** The next wanted changes after a place; empty when memory does not reach back to it. */
    Optional<Found<T>> after(LogPosition position, Predicate<T> wanted, int limit) {
        LogPosition end = head;
        List<Map.Entry<LogPosition, Told<T>>> found = new ArrayList<>();
        if (!position.isBefore(end)) {
            return floor.compareTo(position) <= 0 ? Optional.of(new Found<>(found, position)) : Optional.empty();
        }
        LogPosition reached = end;
        for (Map.Entry<LogPosition, Entry<T>> entry :
                entries.subMap(position, false, end, true).entrySet()) {
            Told<T> told = entry.getValue().told();
            if (wanted.test(told.change())) {
                found.add(Map.entry(entry.getKey(), told));
                if (found.size() == limit) {
                    reached = entry.getKey();
                    break;
                }
            }
        }
        return floor.compareTo(position) <= 0 ? Optional.of(new Found<>(found, reached)) : Optional.empty();
    }
}
