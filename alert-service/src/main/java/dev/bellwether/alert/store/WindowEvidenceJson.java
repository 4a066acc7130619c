package dev.bellwether.alert.store;

import dev.bellwether.alert.window.Sighting;
import dev.bellwether.alert.window.WindowEvidence;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a condition over time counted, as it is kept with the alert. Times as ISO 8601. */
record WindowEvidenceJson(
        String startTime,
        String endTime,
        int stories,
        int sources,
        @Nullable Double score,
        List<Story> topStories) {

    /** One of them; {@link ArticleEraser} takes out those of an erased article. */
    record Story(
            String story,
            String article,
            String source,
            String eventTime,
            @Nullable Double score) {}

    static WindowEvidenceJson of(WindowEvidence evidence) {
        return new WindowEvidenceJson(
                evidence.start().toString(),
                evidence.end().toString(),
                evidence.stories(),
                evidence.sources(),
                nullable(evidence.score()),
                evidence.topStories().stream()
                        .map(story -> new Story(
                                story.story(),
                                story.article(),
                                story.source(),
                                story.eventTime().toString(),
                                nullable(story.score())))
                        .toList());
    }

    static WindowEvidence read(JsonObject kept, String entity) {
        return new WindowEvidence(
                Instant.parse(kept.getString("startTime")),
                Instant.parse(kept.getString("endTime")),
                kept.getInteger("stories"),
                kept.getInteger("sources"),
                score(kept),
                kept.getJsonArray("topStories").stream()
                        .map(JsonObject.class::cast)
                        .map(story -> new Sighting(
                                entity,
                                story.getString("story"),
                                story.getString("article"),
                                story.getString("source"),
                                Instant.parse(story.getString("eventTime")),
                                score(story),
                                false))
                        .toList());
    }

    private static @Nullable Double nullable(OptionalDouble score) {
        return score.isPresent() ? Double.valueOf(score.getAsDouble()) : null;
    }

    private static OptionalDouble score(JsonObject json) {
        Double score = json.getDouble("score");
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }
}
