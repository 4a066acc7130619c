package dev.bellwether.alert.store;

import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.Arrival;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Marks the alerts of an earlier text with what took its place, and finds the endpoints that are to be told of it. */
@ApplicationScoped
class ArticleCorrector {

    /** Of the alerts that were marked those of an earlier text of the article, whose subscription asks for its revisions. */
    private static final String CORRECTED = """
            select a.id from alert a join subscription s on s.name = a.subscription
            where a.id in (?1) and a.article = ?2 and a.article_revision < ?3
              and s.revisions and not s.disabled and s.delete_time is null
            """;

    private final AlertChanger changer;

    ArticleCorrector(AlertChanger changer) {
        this.changer = changer;
    }

    /**
     * Marks them, and answers what is to be told to the endpoints that got one of them. It is not inserted here: that locks the
     * endpoints, and what locks deliveries comes before.
     */
    Uni<List<DeliveryWriter.Wanted>> correct(Mutiny.StatelessSession session, List<Arrival> arrivals) {
        Map<UUID, String> corrections = new LinkedHashMap<>();
        return Multi.createFrom()
                .iterable(arrivals)
                .map(Arrival::analysis)
                .filter(Analysis::again)
                .onItem()
                .transformToUniAndConcatenate(analysis -> supersede(session, analysis)
                        .chain(marked -> corrected(session, analysis, marked))
                        .invoke(alerts -> alerts.forEach(alert -> corrections.put(alert, analysis.name()))))
                .onItem()
                .ignoreAsUni()
                .chain(() -> tellings(session, corrections));
    }

    private Uni<List<UUID>> supersede(Mutiny.StatelessSession session, Analysis analysis) {
        return changer.change(
                session,
                "superseded_by = ?2",
                "a.analysis_time < ?3 and a.article_delete_time is null",
                List.of(analysis.article().name(), analysis.name(), analysis.createTime()));
    }

    private static Uni<List<UUID>> corrected(Mutiny.StatelessSession session, Analysis analysis, List<UUID> marked) {
        return marked.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createNativeQuery(CORRECTED, UUID.class)
                        .setParameter(1, marked)
                        .setParameter(2, analysis.article().name())
                        .setParameter(3, analysis.article().revision())
                        .getResultList();
    }

    private static Uni<List<DeliveryWriter.Wanted>> tellings(
            Mutiny.StatelessSession session, Map<UUID, String> corrections) {
        return corrections.isEmpty()
                ? Uni.createFrom().item(List.of())
                : ToldEndpoints.of(session, List.copyOf(corrections.keySet()))
                        .map(tellings -> tellings.stream()
                                .filter(ToldEndpoints.Told::isTold)
                                .map(told -> DeliveryWriter.Wanted.ofCorrection(
                                        told, corrections.getOrDefault(told.alert(), "")))
                                .toList());
    }
}
