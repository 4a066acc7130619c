package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One page taken apart: each of its lines is title, body, an author's name, or removed for a reason. */
final class PageReading {
    private static final int MAX_NAVIGATION_WORDS = 4;

    private final List<Line> lines;
    private final BodyRun run;
    private final OptionalInt titleLine;
    private final String titleKey;
    private final Authors authors;

    PageReading(String text, Optional<URI> uri, Furniture furniture) {
        List<Line> alone = Blocks.of(text).stream()
                .map(block -> Line.of(block, furniture.reason(block)))
                .toList();
        lines = Surroundings.judge(alone);
        run = BodyRun.of(lines);
        titleLine = Headline.find(alone, run, uri);
        titleKey = Words.key(title());
        authors = Authors.of(lines, titleLine.orElse(run.start()), run);
    }

    /** Empty when no line looks like one. */
    String title() {
        return titleLine.isPresent() ? lines.get(titleLine.getAsInt()).text() : "";
    }

    /** Paragraphs joined by a blank line; empty when there is no prose. */
    String body() {
        StringBuilder body = new StringBuilder();
        for (int i = run.start(); i < run.end(); i++) {
            if (isBody(i)) {
                body.append(body.isEmpty() ? "" : "\n\n").append(lines.get(i).text());
            }
        }
        return body.toString();
    }

    List<String> authors() {
        return authors.names();
    }

    /** The lines that tell of the publish time, the most telling first. */
    List<String> timeLines() {
        return TimeLines.of(lines, titleLine.orElse(run.start()), run);
    }

    /** In the order of the page; neighbours removed for the same reason are one. */
    List<RemovedBlock> removed() {
        List<RemovedBlock> removed = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            Optional<Reason> reason = reason(from);
            int to = from + 1;
            while (to < lines.size() && reason.isPresent() && reason(to).equals(reason)) {
                to++;
            }
            if (reason.isPresent()) {
                removed.add(removed(reason.get(), lines.subList(from, to)));
            }
            from = to;
        }
        return removed;
    }

    private static RemovedBlock removed(Reason reason, List<Line> neighbours) {
        StringBuilder text = new StringBuilder();
        for (Line line : neighbours) {
            text.append(text.isEmpty() ? "" : " ").append(line.text());
            if (text.length() > 2 * RemovedBlock.TEXT_CODE_POINTS) {
                break;
            }
        }
        int start = neighbours.get(0).block().start();
        int end = neighbours.get(neighbours.size() - 1).block().end();
        return new RemovedBlock(reason, new TextSpan(TextSpan.Part.DOCUMENT, start, end), text.toString());
    }

    private boolean isBody(int index) {
        return run.contains(index) && !isTitle(index) && reason(index).isEmpty() && !isAuthor(index);
    }

    private boolean isTitle(int index) {
        return titleLine.isPresent() && titleLine.getAsInt() == index;
    }

    private boolean isAuthor(int index) {
        return authors.lines().contains(index);
    }

    /** Why a line is neither title nor body nor an author's name. */
    private Optional<Reason> reason(int index) {
        Line line = lines.get(index);
        if (isTitle(index) || isAuthor(index)) {
            return Optional.empty();
        }
        if (isTitleRepeated(line)) {
            return Optional.of(Reason.TITLE_REPEATED);
        }
        if (line.reason().isPresent() || run.contains(index)) {
            return line.reason();
        }
        boolean isMenu = index < titleLine.orElse(run.start()) && line.words() <= MAX_NAVIGATION_WORDS;
        return Optional.of(isMenu ? Reason.NAVIGATION : Reason.LOW_SCORE);
    }

    /** Whether it is the title, alone or with the site's name. */
    private boolean isTitleRepeated(Line line) {
        int length = title().length();
        return !titleKey.isEmpty()
                && line.text().length() >= length
                && line.text().length() <= length + 60
                && (line.text().startsWith(title()) && !line.isSentence()
                        || Words.key(line.text()).equals(titleKey));
    }
}
