package dev.bellwether.bench.faults.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that callers did and saw, in the order that this process learned of it. Appended to by many threads. */
public final class History implements AutoCloseable {

    /** An event and when it was recorded. */
    public record Entry(Instant time, Event event) {
        @Override
        public String toString() {
            return time + " " + event;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Class<?>, List<Event>> byKind = new HashMap<>();
    private final @Nullable BufferedWriter file;

    /** One that is kept in memory only. */
    public History() {
        this.file = null;
    }

    /** @param file which each event is written to as well, a line each, so that a record outlives its run */
    public History(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.file = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void add(Event event) {
        Entry entry = new Entry(Instant.now(), event);
        entries.add(entry);
        byKind.computeIfAbsent(event.getClass(), kind -> new ArrayList<>()).add(event);
        if (file != null) {
            try {
                file.write(entry.toString());
                file.newLine();
                if (event instanceof Event.Note) {
                    file.flush(); // so that what a run is at can be read
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Notes what proves nothing and helps to read the record. */
    public void note(String text) {
        add(new Event.Note(text));
    }

    /** A copy of what there is. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The events of one kind, in their order. */
    public synchronized <E extends Event> List<E> of(Class<E> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }

    /** How many events of one kind there are. */
    public synchronized int count(Class<? extends Event> kind) {
        return byKind.getOrDefault(kind, List.of()).size();
    }

    /**
     * Who watches.
     *
     * @param of {@code articles}, {@code analyses} or {@code alerts}
     */
    List<String> watchers(String of) {
        return of(Event.Watching.class).stream()
                .filter(watching -> watching.of().equals(of))
                .map(Event.Watching::watcher)
                .toList();
    }

    /** The last events whose text names this, at most so many, and the notes between them. */
    public List<Entry> around(String subject, int most) {
        List<Entry> all = entries();
        Set<Integer> hits = new TreeSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).event().toString().contains(subject)) {
                hits.add(i);
            }
        }
        if (hits.isEmpty()) {
            return List.of();
        }
        List<Entry> found = new ArrayList<>();
        for (int i = Collections.min(hits); i <= Collections.max(hits); i++) {
            if (hits.contains(i) || all.get(i).event() instanceof Event.Note) {
                found.add(all.get(i));
            }
        }
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
