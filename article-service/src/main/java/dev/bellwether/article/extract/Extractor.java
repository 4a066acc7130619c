package dev.bellwether.article.extract;

import dev.bellwether.article.time.PublishTimes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes an article of a document: what was said, by whom, when, in what language, and what was left out. For any thread. */
public final class Extractor {
    private final LanguageDetector languages;
    private final PublishTimes publishTimes;
    private final Furniture furniture = new Furniture();

    public Extractor(LanguageDetector languages, PublishTimes publishTimes) {
        this.languages = languages;
        this.publishTimes = publishTimes;
    }

    /** The article in {@code document}; its body is empty when there is none. */
    public Extraction extract(Document document, Circumstances circumstances) {
        return document.fold(
                page -> fromPage(page, circumstances), structured -> fromFields(structured, circumstances));
    }

    private Extraction fromPage(Document.PageText page, Circumstances circumstances) {
        PageReading reading = new PageReading(page.text(), circumstances.uri(), furniture);
        String body = reading.body();
        return new Extraction(
                reading.title(),
                body,
                reading.authors(),
                languages.detect(reading.title() + "\n\n" + body),
                publishTimes.written(reading.timeLines(), circumstances.uri(), circumstances.fetchTime()),
                reading.removed());
    }

    private Extraction fromFields(Document.Structured fields, Circumstances circumstances) {
        String title = Blocks.clean(fields.title());
        String body = paragraphs(fields.body());
        return new Extraction(
                title,
                body,
                persons(fields.authors()),
                fields.language()
                        .map(code -> new Language(code, 1))
                        .orElseGet(() -> languages.detect(title + "\n\n" + body)),
                publishTimes.stated(fields.publishTime(), circumstances.uri(), circumstances.fetchTime()),
                List.of());
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
