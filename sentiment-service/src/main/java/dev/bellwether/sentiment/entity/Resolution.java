package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.entity.Candidate.Strength;
import dev.bellwether.sentiment.text.Document;
import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Sentence;
import dev.bellwether.sentiment.text.Span;
import dev.bellwether.sentiment.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which candidates of one document are mentions, and of whom.
 *
 * <p>Sure candidates (full names, strong names, tickers) link first and are evidence for the rest. Then weak ones link
 * that have evidence and read as names, until no more do: a list such as "Visa, Block and PayPal" links from its sure
 * member outwards.
 */
final class Resolution {
    /** Each pass follows lists to their ends in both directions, so more than two hardly ever find more. */
    private static final int PASSES = 4;

    private enum Gap {
        AND,
        COMMA,
        OTHER
    }

    private final Document document;
    private final List<Candidate> candidates;
    private final NameContext titleContext;
    private final NameContext bodyContext;
    private final Map<String, Entity> linked = new TreeMap<>();
    private final Set<String> evidenced = new HashSet<>();
    private final Map<Integer, Entity> chosen = new TreeMap<>();

    /** @param cued the ids of the entities for which the document has a cue */
    Resolution(Document document, List<Candidate> candidates, Set<String> cued) {
        this.document = document;
        this.evidenced.addAll(cued);
        this.candidates = candidates;
        this.titleContext = new NameContext(Part.TITLE, document.titleTokens(), sentenceStarts(document, Part.TITLE));
        this.bodyContext = new NameContext(Part.BODY, document.bodyTokens(), sentenceStarts(document, Part.BODY));
    }

    /** In the order of the document. */
    List<Mention> mentions() {
        for (int i = 0; i < candidates.size(); i++) {
            linkSure(i);
        }
        boolean changed = true;
        for (int pass = 0; pass < PASSES && changed; pass++) {
            int before = chosen.size();
            for (int i = 0; i < candidates.size(); i++) {
                linkWeak(i);
            }
            for (int i = candidates.size() - 1; i >= 0; i--) {
                linkWeak(i);
            }
            changed = chosen.size() > before;
        }
        return toMentions();
    }

    /** The entities of the mentions by id. */
    Map<String, Entity> linked() {
        return linked;
    }

    private void linkSure(int i) {
        Candidate candidate = candidates.get(i);
        if (candidate.entities().size() == 1) {
            Entity entity = candidate.entities().get(0);
            if (candidate.isSure()) {
                choose(i, entity);
            } else if (candidate.strength() == Strength.WEAK && isOfTraded(candidate)) {
                evidenced.add(entity.id());
            }
        }
    }

    private void linkWeak(int i) {
        if (chosen.containsKey(i)) {
            return;
        }
        Candidate candidate = candidates.get(i);
        Optional<Entity> entity = switch (candidate.strength()) {
            case STRANGER -> Optional.empty();
            case CASHTAG -> ownerOfCashtag(candidate);
            case FULL, STRONG, TICKER -> onlyEvidenced(candidate);
            case WEAK -> evidencedHere(i);
        };
        entity.ifPresent(found -> choose(i, found));
    }

    /** A weak name joined by "and" to a linked company is a name wherever it stands; in other places it must read as one. */
    private Optional<Entity> evidencedHere(int i) {
        Candidate candidate = candidates.get(i);
        List<Gap> gaps = candidate.entities().size() == 1 ? List.of(gapTo(i, i - 1), gapTo(i, i + 1)) : List.of();
        boolean reads = readsAsName(candidate);
        if (gaps.contains(Gap.AND) || (reads && gaps.contains(Gap.COMMA))) {
            return Optional.of(candidate.entities().get(0));
        }
        return reads ? onlyEvidenced(candidate) : Optional.empty();
    }

    /** A cashtag of one letter, or of several owners, needs the owner's name in the document. */
    private Optional<Entity> ownerOfCashtag(Candidate candidate) {
        boolean oneLetter = candidate.to() - candidate.from() == 2
                && document.tokens(candidate.part()).word(candidate.from() + 1).length() == 1;
        boolean alone = candidate.entities().size() == 1 && !oneLetter;
        return alone ? Optional.of(candidate.entities().get(0)) : onlyEvidenced(candidate);
    }

    private Optional<Entity> onlyEvidenced(Candidate candidate) {
        List<Entity> known = candidate.entities().stream()
                .filter(entity -> evidenced.contains(entity.id()))
                .toList();
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    /** What joins two neighbouring companies of which the other is linked: "Visa and Mastercard". */
    private Gap gapTo(int i, int other) {
        Entity neighbour = chosen.get(other);
        if (neighbour == null
                || !neighbour.isCompany()
                || !candidates.get(i).entities().get(0).isCompany()) {
            return Gap.OTHER;
        }
        Candidate first = candidates.get(Math.min(i, other));
        Candidate second = candidates.get(Math.max(i, other));
        return first.part() == second.part()
                ? gap(document.tokens(first.part()), first.to(), second.from())
                : Gap.OTHER;
    }

    private static Gap gap(Tokens tokens, int from, int to) {
        if (to <= from || to - from > 2) {
            return Gap.OTHER;
        }
        boolean comma = tokens.word(from).equals(",");
        String last = tokens.word(to - 1);
        boolean and = last.equals("and") || last.equals("or") || last.equals("&");
        if (and && (comma || to - from == 1)) {
            return Gap.AND;
        }
        return comma && to - from == 1 ? Gap.COMMA : Gap.OTHER;
    }

    private NameContext context(Candidate candidate) {
        return candidate.part() == Part.TITLE ? titleContext : bodyContext;
    }

    private boolean isOfTraded(Candidate candidate) {
        return candidate.entities().stream().anyMatch(Entity::isCompany)
                && context(candidate).isOfTraded(candidate.from(), candidate.to());
    }

    private boolean readsAsName(Candidate candidate) {
        NameContext context = context(candidate);
        return context.readsAsName(candidate.from(), candidate.to()) || isOfTraded(candidate);
    }

    private void choose(int i, Entity entity) {
        chosen.put(i, entity);
        evidenced.add(entity.id());
        linked.put(entity.id(), entity);
    }

    private List<Mention> toMentions() {
        Map<String, Set<String>> longNames = new HashMap<>();
        chosen.forEach((i, entity) -> {
            if (candidates.get(i).isSure()) {
                longNames.computeIfAbsent(entity.id(), id -> new HashSet<>()).add(surface(candidates.get(i)));
            }
        });
        List<Mention> mentions = new ArrayList<>();
        chosen.forEach((i, entity) -> {
            String surface = surface(candidates.get(i));
            Set<String> names = longNames.getOrDefault(entity.id(), Set.of());
            MentionReason reason = reason(candidates.get(i), surface, names);
            mentions.add(new Mention(entity.id(), span(candidates.get(i)), surface, reason));
        });
        return mentions;
    }

    private static MentionReason reason(Candidate candidate, String surface, Set<String> longNames) {
        return switch (candidate.strength()) {
            case FULL -> MentionReason.LEGAL_NAME;
            case STRONG -> MentionReason.STRONG_NAME;
            case TICKER -> MentionReason.TICKER_PATTERN;
            case CASHTAG -> MentionReason.CASHTAG;
            case WEAK, STRANGER ->
                longNames.stream().anyMatch(name -> isShortFor(surface, name))
                        ? MentionReason.SHORT_FORM
                        : MentionReason.WEAK_NAME_WITH_EVIDENCE;
        };
    }

    private static boolean isShortFor(String surface, String longName) {
        return longName.length() > surface.length()
                && longName.startsWith(surface)
                && !Character.isLetterOrDigit(longName.charAt(surface.length()));
    }

    private Span span(Candidate candidate) {
        Tokens tokens = document.tokens(candidate.part());
        return new Span(candidate.part(), tokens.start(candidate.from()), tokens.end(candidate.to() - 1));
    }

    private String surface(Candidate candidate) {
        Span span = span(candidate);
        return document.text(candidate.part()).slice(span.start(), span.end());
    }

    private static BitSet sentenceStarts(Document document, Part part) {
        Tokens tokens = document.tokens(part);
        BitSet starts = new BitSet();
        int token = 0;
        for (Sentence sentence : document.sentences()) {
            if (sentence.span().part() == part) {
                while (token < tokens.size()
                        && tokens.start(token) < sentence.span().start()) {
                    token++;
                }
                starts.set(token);
            }
        }
        return starts;
    }
}
