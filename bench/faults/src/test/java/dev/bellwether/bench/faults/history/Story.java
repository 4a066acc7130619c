package dev.bellwether.bench.faults.history;

import dev.bellwether.bench.faults.history.Event.Acknowledged;
import dev.bellwether.bench.faults.history.Event.AlertListed;
import dev.bellwether.bench.faults.history.Event.AlertSeen;
import dev.bellwether.bench.faults.history.Event.AlertTold;
import dev.bellwether.bench.faults.history.Event.AnalysisListed;
import dev.bellwether.bench.faults.history.Event.AnalysisSeen;
import dev.bellwether.bench.faults.history.Event.AnalysisTold;
import dev.bellwether.bench.faults.history.Event.ArticleListed;
import dev.bellwether.bench.faults.history.Event.ArticleSeen;
import dev.bellwether.bench.faults.history.Event.ArticleTold;
import dev.bellwether.bench.faults.history.Event.Asked;
import dev.bellwether.bench.faults.history.Event.Delivered;
import dev.bellwether.bench.faults.history.Event.Submission;
import dev.bellwether.bench.faults.history.Event.Subscribed;
import dev.bellwether.bench.faults.history.Event.SubscriptionSeen;
import dev.bellwether.bench.faults.history.Event.Watching;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A record in which everything went well, to be spoilt in one place. */
final class Story {

    static final String ENTITY = "entities/us-kss";

    private final List<Event> events = new ArrayList<>();

    /** Three articles, the second with three revisions, in the order they were written; each raises an alert. */
    static Story well() {
        Story story = new Story();
        for (String of : List.of("articles", "analyses", "alerts")) {
            story.events.add(new Watching(of, of));
        }
        story.events.add(new Subscribed(
                new SubscriptionSeen("subscriptions/every", ENTITY, -0.1, Duration.ZERO, Optional.of("/every"))));
        story.events.add(new Subscribed(
                new SubscriptionSeen("subscriptions/seldom", ENTITY, -0.1, Duration.ofSeconds(25), Optional.empty())));
        String[] written = {"a", "b", "b", "c", "b"};
        Map<String, Integer> revisions = new HashMap<>();
        Map<String, String> analyses = new HashMap<>();
        int seldom = 0;
        for (int i = 0; i < written.length; i++) {
            int revision = revisions.merge(written[i], 1, Integer::sum);
            story.happened(written[i], revision, i, analyses);
            // 10 s apart, and the cooldown is 25 s: the first and the fourth
            if (i == 0 || i == 3) {
                AlertSeen alert = alert("subscriptions/seldom", written[i], revision, ++seldom);
                story.events.add(new AlertTold("alerts", alert));
                story.events.add(new AlertListed(alert));
            }
        }
        revisions.forEach((id, revision) -> story.events.add(new ArticleListed(article(id, revision))));
        return story;
    }

    private void happened(String id, int revision, int place, Map<String, String> analyses) {
        ArticleSeen article = article(id, revision);
        Submission submission = new Submission(article.uri(), revision, article.title());
        events.add(new Asked(submission));
        events.add(new ArticleTold("articles", revision == 1 ? "created" : "revised", article));
        events.add(new Acknowledged(submission, article, revision == 1 ? "OUTCOME_CREATED" : "OUTCOME_REVISED"));
        String name = "analyses/" + id + revision;
        AnalysisSeen analysis = new AnalysisSeen(
                name,
                article.name(),
                revision,
                analyses.getOrDefault(id, ""),
                Instant.EPOCH.plusSeconds(10L * place),
                Map.of(ENTITY, -0.9));
        analyses.put(id, name);
        events.add(new AnalysisTold("analyses", analysis));
        events.add(new AnalysisListed(analysis));
        AlertSeen alert = alert("subscriptions/every", id, revision, place + 1);
        events.add(new AlertTold("alerts", alert));
        events.add(new AlertListed(alert));
        events.add(new Delivered("/every", "webhook-" + alert.name(), alert.name(), alert.name()));
    }

    static ArticleSeen article(String id, int revision) {
        return new ArticleSeen("articles/" + id, revision, "https://news.example/" + id, id + revision);
    }

    private static AlertSeen alert(String subscription, String id, int revision, long sequence) {
        String name = "alerts/" + subscription.length() + id + revision;
        return new AlertSeen(
                name, subscription, sequence, "analyses/" + id + revision, "articles/" + id, revision, ENTITY);
    }

    /** Without the first event that is like this. */
    Story without(Predicate<Event> which) {
        events.remove(place(which));
        return this;
    }

    /** With the first event that is like this changed. */
    Story changing(Predicate<Event> which, UnaryOperator<Event> change) {
        int place = place(which);
        events.set(place, change.apply(events.get(place)));
        return this;
    }

    /** With the first event that is like this once more at the end. */
    Story again(Predicate<Event> which) {
        events.add(events.get(place(which)));
        return this;
    }

    /** With the first event of this kind after the first of that. */
    Story moving(Predicate<Event> which, Predicate<Event> behind) {
        Event moved = events.remove(place(which));
        events.add(place(behind) + 1, moved);
        return this;
    }

    Story with(Event event) {
        events.add(event);
        return this;
    }

    private int place(Predicate<Event> which) {
        for (int i = 0; i < events.size(); i++) {
            if (which.test(events.get(i))) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such event");
    }

    List<Violation> violations() {
        History history = new History();
        events.forEach(history::add);
        return Check.all(history);
    }
}
