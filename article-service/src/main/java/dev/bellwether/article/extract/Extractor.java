package dev.bellwether.article.extract;

import dev.bellwether.article.extract.Claim.Field;
import dev.bellwether.article.extract.Claim.Method;
import dev.bellwether.article.genre.Appearance;
import dev.bellwether.article.genre.Finding;
import dev.bellwether.article.genre.Genre;
import dev.bellwether.article.genre.Genres;
import dev.bellwether.article.time.PublishTimes;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes an article of a document: what was said, by whom, when, in what language, and what was left out. For any thread. */
public final class Extractor {
    private final LanguageDetector languages;
    private final PublishTimes publishTimes;
    private final Genres genres = new Genres();
    private final Furniture furniture = new Furniture();
    private final HtmlHints hints = new HtmlHints();

    public Extractor(LanguageDetector languages, PublishTimes publishTimes) {
        this.languages = languages;
        this.publishTimes = publishTimes;
    }

    /** The article in {@code document}, and what was removed from around it; its body is empty when there is none. */
    public Extraction extract(Document document, Circumstances circumstances) {
        return extract(document, circumstances, true);
    }

    /** As {@link #extract}, but not what was removed: to note where that stood takes about a quarter of the time. */
    public Extraction extractArticle(Document document, Circumstances circumstances) {
        return extract(document, circumstances, false);
    }

    private Extraction extract(Document document, Circumstances circumstances, boolean withRemoved) {
        return document.fold(
                text -> fromPage(
                        new PageReading(text.text(), circumstances.uri(), furniture), circumstances, withRemoved),
                html -> fromPage(fromHtml(html, circumstances, withRemoved), circumstances, withRemoved),
                structured -> fromFields(structured, circumstances));
    }

    private Page fromHtml(Document.Html html, Circumstances circumstances, boolean withPlaces) {
        String uri = circumstances.uri().map(URI::toString).orElse("");
        return new HtmlReading(
                HtmlSource.parse(html.content(), uri, withPlaces), hints, furniture, circumstances.uri());
    }

    private Extraction fromPage(Page page, Circumstances circumstances, boolean withRemoved) {
        String body = page.body();
        List<Claim> claims = new ArrayList<>(page.claims());
        String title = Claim.first(claims, Field.TITLE);
        List<Finding> findings = genres.of(new Appearance(
                page.types(),
                circumstances.uri(),
                Claim.mostTrusted(claims, Field.SECTION),
                page.heading(),
                title,
                body));
        findings.forEach(finding -> claims.add(claim(finding)));
        return new Extraction(
                title,
                body,
                Claim.mostTrusted(claims, Field.AUTHOR),
                languages.detect(title + "\n\n" + body),
                publishTimes.marked(page.stamps(), page.timeLines(), circumstances.uri(), circumstances.fetchTime()),
                Claim.first(claims, Field.SECTION),
                genre(findings),
                claims,
                withRemoved ? page.removed() : List.of());
    }

    private Extraction fromFields(Document.Structured fields, Circumstances circumstances) {
        String title = Blocks.clean(fields.title());
        String body = paragraphs(fields.body());
        String section = Blocks.clean(fields.section());
        return new Extraction(
                title,
                body,
                persons(fields.authors()),
                fields.language()
                        .map(code -> new Language(code, 1))
                        .orElseGet(() -> languages.detect(title + "\n\n" + body)),
                publishTimes.stated(fields.publishTime(), circumstances.uri(), circumstances.fetchTime()),
                section,
                fields.genre()
                        .orElseGet(() -> genre(genres.of(new Appearance(
                                List.of(), circumstances.uri(), List.of(section), List.of(), title, body)))),
                List.of(),
                List.of());
    }

    private static Genre genre(List<Finding> findings) {
        return findings.isEmpty() ? Genre.NEWS : findings.get(0).genre();
    }

    private static Claim claim(Finding finding) {
        Method method = switch (finding.cue()) {
            case TYPE -> Method.JSON_LD;
            case HOST, PATH -> Method.URI;
            case SECTION -> Method.META_TAG;
            case HEADING, TITLE, BODY -> Method.TEXT;
        };
        return new Claim(
                Field.GENRE, method, finding.genre().name(), finding.cue().confidence());
    }

    /** Lines without a blank line between them are one paragraph. */
    private static String paragraphs(String text) {
        StringBuilder paragraphs = new StringBuilder();
        for (Block block : Blocks.of(text)) {
            String separator = block.afterBlank() ? "\n\n" : " ";
            paragraphs.append(paragraphs.isEmpty() ? "" : separator).append(block.text());
        }
        return paragraphs.toString();
    }

    private static List<String> persons(List<String> authors) {
        Set<String> persons = new LinkedHashSet<>();
        for (String author : authors) {
            String name = Blocks.clean(author);
            if (!name.isEmpty() && !Names.isAgency(name)) {
                persons.add(name);
            }
        }
        return new ArrayList<>(persons);
    }
}
