package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.text.Document;
import dev.bellwether.sentiment.text.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the entities of a catalogue in documents. Immutable; a change of the catalogue is a new linker. */
public final class Linker {
    private static final Comparator<LinkedEntity> MOST_RELEVANT_FIRST = Comparator.comparingDouble(
                    LinkedEntity::relevance)
            .reversed()
            .thenComparing(linked -> linked.firstMention().span());

    private final NameIndex names;
    private final TickerIndex tickers;

    public Linker(Catalogue catalogue) {
        names = new NameIndex(catalogue);
        tickers = new TickerIndex(catalogue);
    }

    /**
     * Links a document as of a day.
     *
     * @param day when it was published, which chooses among names and tickers that changed hands; empty: unknown, and
     *     names of every time count, the newest first
     */
    public Links link(Document document, Optional<LocalDate> day) {
        List<Candidate> candidates = new ArrayList<>();
        Set<String> cued = new HashSet<>();
        for (Part part : Part.values()) {
            CandidateScanner.Scan scan = new CandidateScanner(names, tickers, part, document.tokens(part), day).scan();
            candidates.addAll(scan.candidates());
            cued.addAll(scan.cued());
        }
        Resolution resolution = new Resolution(document, candidates, cued);
        List<Mention> mentions = resolution.mentions();
        Map<String, Entity> entities = resolution.linked();
        List<CarriedSentence> carried = new Anaphora(document, entities, mentions, candidates).carried();

        Map<String, List<Mention>> byEntity = mentions.stream().collect(Collectors.groupingBy(Mention::entity));
        Relevance relevance = new Relevance(document, mentions, carried);
        List<LinkedEntity> linked = new ArrayList<>();
        entities.forEach((id, entity) -> {
            List<Mention> of = byEntity.getOrDefault(id, List.of());
            linked.add(new LinkedEntity(entity, relevance.of(id, of), of));
        });
        linked.sort(MOST_RELEVANT_FIRST);
        return new Links(linked, carried);
    }
}
