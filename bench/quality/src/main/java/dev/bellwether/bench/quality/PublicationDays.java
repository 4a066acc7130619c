package dev.bellwether.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bellwether.article.extract.Extraction;
import dev.bellwether.article.time.Evidence;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The day on which pages were published. */
final class PublicationDays implements QualityMeasure {

    /** Whose day an interval may end in; the people who marked the pages read each page's own clock. */
    private static final List<ZoneId> ZONES = List.of(ZoneOffset.UTC, ZoneId.of("America/New_York"));

    @Override
    public String id() {
        return "QX4";
    }

    @Override
    public String title() {
        return "day of publication";
    }

    @Override
    public String method() {
        return "200 news pages in many languages of htmldate's evaluation, without a fetch time: right when the interval is of the day that people read on the page, or when there is none and none is found.";
    }

    @Override
    public List<Value> run(Run run) {
        EvaluationData.Archive files = EvaluationData.archive("dates/htmldate-mediacloud2020.tar.gz");
        JsonNode truth = files.json("eval_mediacloud_2020.json");
        AtomicInteger right = new AtomicInteger();
        truth.fields().forEachRemaining(page -> {
            byte[] html = files.file("test_set/" + page.getValue().get("file").asText());
            JsonNode date = page.getValue().get("date");
            Optional<LocalDate> wanted =
                    date.isTextual() ? Optional.of(LocalDate.parse(date.asText())) : Optional.empty();
            right.addAndGet(isDay(Extracted.html(html, page.getKey()), wanted) ? 1 : 0);
        });
        return List.of(Value.counted("accuracy", "", (double) right.get() / truth.size())
                .against(Bar.atLeast(0.86, 0.90)));
    }

    private static boolean isDay(Extraction extraction, Optional<LocalDate> wanted) {
        if (wanted.isEmpty() || extraction.publishTime().interval().isEmpty()) {
            return wanted.isEmpty() == extraction.publishTime().interval().isEmpty();
        }
        boolean isWritten = extraction.publishTime().evidence().stream()
                .filter(Evidence::used)
                .anyMatch(evidence -> evidence.text().contains(wanted.get().toString()));
        return isWritten
                || ZONES.stream().anyMatch(zone -> lastDay(extraction, zone).equals(wanted.get()));
    }

    private static LocalDate lastDay(Extraction extraction, ZoneId zone) {
        return extraction
                .publishTime()
                .interval()
                .orElseThrow()
                .latest()
                .minusNanos(1)
                .atZone(zone)
                .toLocalDate();
    }
}
