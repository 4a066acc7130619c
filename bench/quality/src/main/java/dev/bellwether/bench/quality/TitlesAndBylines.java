package dev.bellwether.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bellwether.article.extract.Extraction;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Titles and authors of HTML pages. */
final class TitlesAndBylines implements QualityMeasure {

    private static final String PAGE = "/source.html";

    @Override
    public String id() {
        return "QX3";
    }

    @Override
    public String title() {
        return "title and authors of an HTML page";
    }

    @Override
    public String method() {
        return "130 test pages of Mozilla's Readability, 76 of them with a byline. A title is found when its words are the same; authors when all that are found stand in the byline, and one is found.";
    }

    @Override
    public List<Value> run(Run run) {
        EvaluationData.Archive files = EvaluationData.archive("extraction/mozilla-readability-testpages.tar.gz");
        int titles = 0;
        int bylines = 0;
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            if (file.getKey().endsWith(PAGE)) {
                JsonNode wanted = files.json(file.getKey().replace("source.html", "expected-metadata.json"));
                Extraction found = Extracted.html(file.getValue(), "http://fakehost/");
                titles += words(found.title()).equals(words(wanted.path("title").asText(""))) ? 1 : 0;
                bylines += isByline(found.authors(), wanted.path("byline")) ? 1 : 0;
            }
        }
        return List.of(
                Value.counted("titles found, of 130", "", titles).against(Bar.atLeast(117, 122)),
                Value.counted("bylines found, of 76", "", bylines).against(Bar.atLeast(52, 60)));
    }

    private static boolean isByline(List<String> authors, JsonNode wanted) {
        String byline = wanted.isTextual() ? words(wanted.asText()) : "";
        return !byline.isEmpty()
                && !authors.isEmpty()
                && authors.stream().allMatch(name -> byline.contains(words(name)));
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
