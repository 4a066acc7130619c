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

/** One HTML page taken apart: what its markup claims, and its lines, each of them title, body or removed for a reason. */
final class HtmlReading implements Page {

    private static final double LINE_CONFIDENCE = 0.6;

    private final List<Claim> claims = new ArrayList<>();
    private final List<String> types;
    private final List<Stamp> stamps;
    private final HtmlBody body;
    private final OptionalInt titleLine;
    private final String titleKey;

    /** Its first word, which tells most lines from it. */
    private final List<String> firstOfTitle;

    private final Authors authors;

    HtmlReading(HtmlSource source, HtmlHints hints, Furniture furniture, Optional<URI> uri) {
        HtmlElements page = HtmlElements.of(source.document());
        JsonLd structured = JsonLd.of(page);
        MetaTags tags = MetaTags.of(page);
        types = structured.types();
        List<Claim> titles = HtmlTitle.claims(source.document().title(), page, structured, tags);
        List<HtmlLines.Owned> owned = HtmlLines.of(source, hints, furniture);
        List<Line> alone = owned.stream().map(HtmlLines.Owned::line).toList();
        String stated = titles.isEmpty() ? "" : titles.get(0).value();
        stamps = HtmlTimes.stamps(page, structured, tags);
        body = HtmlBody.find(source.document().body(), owned, Surroundings.judgeMarked(alone), stated);
        titleLine = Headline.find(alone, body.run(), uri);
        authors = Authors.of(body.lines(), titleLine.orElse(body.start()), body.run());
        claims.addAll(titles);
        titleLine.ifPresent(line ->
                claims.add(new Claim(Field.TITLE, Method.TEXT, alone.get(line).text(), LINE_CONFIDENCE)));
        String title = claims.isEmpty() ? "" : claims.get(0).value();
        titleKey = Words.key(title);
        firstOfTitle = Words.of(title, 1);
        claims.addAll(HtmlAuthors.claims(page, structured, tags));
        authors.names().forEach(name -> claims.add(new Claim(Field.AUTHOR, Method.TEXT, name, LINE_CONFIDENCE)));
        claims.addAll(HtmlSection.claims(structured, tags));
        claims.addAll(HtmlAddress.claims(page, uri));
    }

    @Override
    public List<Claim> claims() {
        return claims;
    }

    @Override
    public String body() {
        StringBuilder text = new StringBuilder();
        for (int i = body.start(); i < body.end(); i++) {
            if (isBody(i)) {
                text.append(text.isEmpty() ? "" : "\n\n")
                        .append(body.lines().get(i).text());
            }
        }
        return text.toString();
    }

    @Override
    public List<String> types() {
        return types;
    }

    @Override
    public List<String> heading() {
        return Heading.of(body.lines(), titleLine.orElse(body.start()), body.run());
    }

    @Override
    public List<Stamp> stamps() {
        return stamps;
    }

    @Override
    public List<String> timeLines() {
        return TimeLines.of(body.lines(), titleLine.orElse(body.start()), body.run());
    }

    @Override
    public List<RemovedBlock> removed() {
        return Removal.of(body.lines(), this::reason);
    }

    private boolean isBody(int index) {
        return body.run().contains(index) && reason(index).isEmpty() && !isTitle(index);
    }

    /** Why a line is neither title nor body nor an author's name. */
    private Optional<Reason> reason(int index) {
        Line line = body.lines().get(index);
        if (authors.lines().contains(index)) {
            return Optional.of(Reason.BYLINE);
        }
        if (line.reason().isPresent()) {
            return line.reason();
        }
        return body.run().contains(index) || isTitle(index) ? Optional.empty() : Optional.of(Reason.LOW_SCORE);
    }

    private boolean isTitle(int index) {
        String text = body.lines().get(index).text();
        return !titleKey.isEmpty()
                && Words.of(text, 1).equals(firstOfTitle)
                && Words.key(text).equals(titleKey);
    }
}
