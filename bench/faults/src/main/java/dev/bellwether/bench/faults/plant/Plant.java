package dev.bellwether.bench.faults.plant;

import java.util.List;

/**
 * A mistake.
 *
 * @param name for people
 * @param source the file that it is made in, from the root of the tree
 * @param changes each of which must be possible exactly once
 */
record Plant(String name, String source, List<Change> changes) {

    /** Some words, and those that take their place. */
    record Change(String words, String mistake) {}

    /** A reader that takes the newest number for the place it has read up to, and asks no snapshot what is still open. */
    static final Plant NAIVE_READER = new Plant(
            "a naive reader",
            "service-kit/src/main/java/dev/bellwether/kit/change/ChangeLog.java",
            List.of(
                    new Change(
                            "h.horizon::text::bigint as horizon",
                            "pg_snapshot_xmax(pg_current_snapshot())::text::bigint as horizon"),
                    new Change("$2) and xid < h.horizon", "$2) and xid < pg_snapshot_xmax(pg_current_snapshot())"),
                    bean("ChangeLog", "Pool pool, ResumeTokens tokens")));

    /** A follower that keeps its token in a transaction of its own, before what it made of the changes. */
    static final Plant TOKEN_FIRST = new Plant(
            "the token before the result",
            "service-kit/src/main/java/dev/bellwether/kit/change/FollowerPlace.java",
            List.of(
                    new Change(
                            ".write(write.resources(), session -> write.apply(session).chain(() -> move(session, lease, reached)))",
                            ".write(Set.of(), session -> move(session, lease, reached))"
                                    + ".chain(() -> transactions.write(write.resources(), write::apply))"),
                    bean("FollowerPlace", "Pool pool, Transactions transactions")));

    /** A cooldown that counts for each article, so that no other article ever waits. */
    static final Plant COOLDOWN_BY_ARTICLE = new Plant(
            "a cooldown keyed on the article",
            "alert-service/src/main/java/dev/bellwether/alert/alert/MemoryHistory.java",
            List.of(new Change(
                    "new EntityKey(match.subscription().name(), match.entity().name())",
                    "new EntityKey(match.subscription().name(), match.analysis().article().name())")));

    /** No mistake: the constructor that the build adds to a bean for its proxy, and a compiler alone does not. */
    private static Change bean(String name, String parameters) {
        String constructor = "    " + name + "(" + parameters + ") {";
        return new Change(constructor, "    " + name + "() { this(null, null); }\n" + constructor);
    }

    /** The source with the mistake in it. */
    String in(String text) {
        String changed = text;
        for (Change change : changes) {
            int place = changed.indexOf(change.words());
            if (place < 0 || changed.indexOf(change.words(), place + 1) >= 0) {
                throw new IllegalStateException(
                        "'" + change.words() + "' is not once in " + source + ": " + name + " must be planted anew.");
            }
            changed = changed.replace(change.words(), change.mistake());
        }
        return changed;
    }
}
