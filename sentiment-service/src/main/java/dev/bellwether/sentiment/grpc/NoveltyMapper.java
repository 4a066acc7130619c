package dev.bellwether.sentiment.grpc;

import dev.bellwether.api.article.v1.TextSpan;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Evidence;
import dev.bellwether.api.sentiment.v1.Novelty;
import dev.bellwether.api.sentiment.v1.Sentence;
import dev.bellwether.api.sentiment.v1.SimilarArticles;
import dev.bellwether.kit.grpc.Durations;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds to an analysis on the wire how new it was, which is known only once it is stored. */
final class NoveltyMapper {

    private NoveltyMapper() {}

    /** The analysis has all its sentences. */
    static void add(dev.bellwether.sentiment.analysis.Analysis stored, Analysis.Builder wire) {
        Set<TextSpan> seen = new HashSet<>();
        for (int number : stored.seenSentences()) {
            Sentence.Builder sentence = wire.getSentencesBuilder(number).setSeenBefore(true);
            seen.add(sentence.getSpan());
        }
        mark(wire.getEvidenceBuilderList(), seen);
        for (EntitySentiment.Builder entity : wire.getEntitiesBuilderList()) {
            mark(entity.getEvidenceBuilderList(), seen);
            Optional.ofNullable(stored.novelty().get(entity.getEntity()))
                    .map(NoveltyMapper::toWire)
                    .ifPresent(entity::setNovelty);
        }
    }

    private static void mark(List<Evidence.Builder> evidence, Set<TextSpan> seen) {
        evidence.stream().filter(one -> seen.contains(one.getSpan())).forEach(one -> one.setSeenBefore(true));
    }

    private static Novelty toWire(dev.bellwether.sentiment.analysis.Novelty novelty) {
        Novelty.Builder wire = Novelty.newBuilder().setFirstInStory(novelty.firstInStory());
        for (int window = 0; window < novelty.similarBefore().size(); window++) {
            wire.addSimilar(SimilarArticles.newBuilder()
                    .setWindow(Durations.toWire(dev.bellwether.sentiment.analysis.Novelty.WINDOWS.get(window)))
                    .setArticles(novelty.similarBefore().get(window)));
        }
        return wire.build();
    }
}
