package dev.bellwether.article.extract;

import dev.bellwether.article.extract.Claim.Field;
import dev.bellwether.article.extract.Claim.Method;
import dev.bellwether.article.extract.RemovedBlock.Reason;
import dev.bellwether.article.time.Stamp;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One page taken apart: each of its lines is title, body, an author's name, or removed for a reason. */
final class PageReading implements Page {
    private static final int MAX_NAVIGATION_WORDS = 4;
    private static final double TITLE_CONFIDENCE = 0.8;
    private static final double AUTHOR_CONFIDENCE = 0.7;

    private final List<Line> lines;
    private final BodyRun run;
    private final OptionalInt titleLine;
    private final String titleKey;
    private final Authors authors;

    PageReading(String text, Optional<URI> uri, Furniture furniture) {
        List<Line> alone =
                Blocks.of(text).stream().map(Line::of).map(furniture::judge).toList();
        lines = Surroundings.judge(alone);
        run = BodyRun.of(lines);
        titleLine = Headline.find(alone, run, uri);
        titleKey = Words.key(title());
        authors = Authors.of(lines, titleLine.orElse(run.start()), run);
    }

    /** Empty when no line looks like one. */
    private String title() {
        return titleLine.isPresent() ? lines.get(titleLine.getAsInt()).text() : "";
    }

    @Override
    public String body() {
        StringBuilder body = new StringBuilder();
        for (int i = run.start(); i < run.end(); i++) {
            if (isBody(i)) {
                body.append(body.isEmpty() ? "" : "\n\n").append(lines.get(i).text());
            }
        }
        return body.toString();
    }

    @Override
    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        if (titleLine.isPresent()) {
            claims.add(new Claim(Field.TITLE, Method.TEXT, title(), TITLE_CONFIDENCE));
        }
        authors.names().forEach(name -> claims.add(new Claim(Field.AUTHOR, Method.TEXT, name, AUTHOR_CONFIDENCE)));
        return claims;
    }

    @Override
    public List<String> types() {
        return List.of();
    }

    @Override
    public List<String> heading() {
        return Heading.of(lines, titleLine.orElse(run.start()), run);
    }

    @Override
    public List<Stamp> stamps() {
        return List.of();
    }

    @Override
    public List<String> timeLines() {
        return TimeLines.of(lines, titleLine.orElse(run.start()), run);
    }

    @Override
    public List<RemovedBlock> removed() {
        return Removal.of(lines, this::reason);
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
