package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who wrote, from the lines around the body.
 *
 * @param names persons, without repeats
 * @param lines indexes of the lines that hold nothing but such a name
 */
record Authors(List<String> names, Set<Integer> lines) {
    /** Bylines stand near: farther ones belong to other articles. */
    private static final int LINES_AROUND = 6;

    private static final int MAX_ANNOUNCING_WORDS = 3;

    /** Lines that announce the name on the next line. */
    private static final Set<String> ANNOUNCEMENTS = Set.of(
            "by",
            "author",
            "authors",
            "written by",
            "words by",
            "story by",
            "reported by",
            "posted by",
            "about the author",
            "author avatar",
            "avatar",
            "author photo",
            "author image",
            "author picture",
            "author headshot",
            "headshot",
            "profile picture",
            "profile photo",
            "profile image",
            "user avatar",
            "writer avatar",
            "author icon");

    /** Bylines above the body; without them, below it; without those, those who reported. */
    static Authors of(List<Line> lines, int title, BodyRun run) {
        int top = Math.max(0, title - LINES_AROUND);
        int bottom = Math.min(lines.size(), run.end() + LINES_AROUND);
        Authors above = bylines(lines, top, run.start());
        Authors within = above.names.isEmpty() ? bylines(lines, run.start(), run.end()) : above;
        Authors below = within.names.isEmpty() ? bylines(lines, run.end(), bottom) : within;
        Authors found = below.names.isEmpty() ? reporters(lines, run.start(), bottom) : below;
        return found.withLinesOfNames(lines, top, bottom);
    }

    /** Adds the other lines that hold nothing but names of theirs. */
    private Authors withLinesOfNames(List<Line> all, int from, int to) {
        if (names.isEmpty()) {
            return this;
        }
        Set<Integer> consumed = new HashSet<>(lines);
        for (int i = from; i < to; i++) {
            List<String> only = Byline.onlyNames(all.get(i).text());
            if (!only.isEmpty() && names.containsAll(only)) {
                consumed.add(i);
            }
        }
        return new Authors(names, consumed);
    }

    private static Authors bylines(List<Line> lines, int from, int to) {
        Set<String> names = new LinkedHashSet<>();
        Set<Integer> consumed = new HashSet<>();
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            Byline.in(line.text()).ifPresent(byline -> names.addAll(byline.authors()));
            if (line.is(Reason.TIMESTAMP)) {
                names.addAll(Byline.besideStamp(line.text()));
            }
            if (isAnnouncement(line) && i + 1 < lines.size()) {
                List<String> announced = Byline.onlyNames(lines.get(i + 1).text());
                if (!announced.isEmpty()) {
                    names.addAll(announced);
                    consumed.add(i + 1);
                }
            }
        }
        return new Authors(new ArrayList<>(names), consumed);
    }

    private static boolean isAnnouncement(Line line) {
        return line.words() <= MAX_ANNOUNCING_WORDS && ANNOUNCEMENTS.contains(Words.key(line.text()));
    }

    private static Authors reporters(List<Line> lines, int from, int to) {
        Set<String> names = new LinkedHashSet<>();
        lines.subList(from, to).stream()
                .filter(line -> line.is(Reason.BYLINE))
                .forEach(line -> names.addAll(Byline.reporters(line.text())));
        return new Authors(new ArrayList<>(names), Set.of());
    }
}
