package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.entity.Candidate.Strength;
import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Tokens;
import dev.bellwether.sentiment.text.Tokens.Gap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the places of a text that may name an entity: leftmost first, the longest at each. */
final class CandidateScanner {
    private final NameIndex names;
    private final TickerIndex tickers;
    private final Part part;
    private final Tokens tokens;
    private final Optional<LocalDate> day;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<String> cued = new HashSet<>();

    CandidateScanner(NameIndex names, TickerIndex tickers, Part part, Tokens tokens, Optional<LocalDate> day) {
        this.names = names;
        this.tickers = tickers;
        this.part = part;
        this.tokens = tokens;
        this.day = day;
    }

    /**
     * What a text holds.
     *
     * @param candidates in order and disjoint
     * @param cued the ids of the entities for which there is a cue
     */
    record Scan(List<Candidate> candidates, Set<String> cued) {}

    Scan scan() {
        Map<Integer, TickerScanner.Match> patterns = TickerScanner.scan(tokens).stream()
                .collect(Collectors.toMap(TickerScanner.Match::from, Function.identity(), (first, second) -> first));
        int i = 0;
        while (i < tokens.size()) {
            TickerScanner.Match pattern = patterns.get(i);
            i = pattern == null ? name(i) : ticker(pattern);
        }
        return new Scan(found, cued);
    }

    private int ticker(TickerScanner.Match pattern) {
        List<Entity> owners = pattern.isCashtag()
                ? tickers.cashtag(pattern.symbol(), day)
                : tickers.onMarket(pattern.symbol(), pattern.mics(), day).stream()
                        .toList();
        Strength strength = pattern.isCashtag() ? Strength.CASHTAG : Strength.TICKER;
        if (!owners.isEmpty()) {
            found.add(new Candidate(part, pattern.from(), pattern.to(), strength, owners));
        }
        return pattern.to();
    }

    private int name(int from) {
        if (!tokens.isWord(from) || NameContext.isInAddress(tokens, from)) {
            return from + 1;
        }
        for (NameIndex.Hit hit : names.startingAt(tokens, from)) {
            int to = accept(from, hit);
            if (to > from) {
                return to;
            }
        }
        return from + 1;
    }

    /** Adds what the hit means; the place to go on from, or {@code from} when it means nothing. */
    private int accept(int from, NameIndex.Hit hit) {
        List<Name> holding = hit.names().stream()
                .filter(name -> day.map(name.period()::contains).orElse(true))
                .toList();
        if (holding.isEmpty() || NameContext.goesOnAsAddress(tokens, hit.end())) {
            return from;
        }
        entities(holding, name -> name.use() == Name.Use.CUE).forEach(entity -> cued.add(entity.id()));
        Optional<LegalSuffix.Match> suffix = LegalSuffix.at(tokens, hit.end());
        int end = suffix.map(LegalSuffix.Match::end).orElse(hit.end());
        List<Entity> full = entities(holding, name -> isFull(name, suffix));
        if (!full.isEmpty()) {
            return add(from, end, Strength.FULL, full);
        }
        List<Entity> strong = entities(holding, name -> name.use() == Name.Use.STRONG);
        if (!strong.isEmpty()) {
            return add(from, end, Strength.STRONG, strong);
        }
        List<Entity> weak = entities(holding, name -> name.use() == Name.Use.WEAK);
        if (!weak.isEmpty()) {
            Strength strength = suffix.isPresent() ? Strength.STRANGER : Strength.WEAK;
            return add(from, end, strength, weak);
        }
        if (holding.stream().anyMatch(name -> name.use() == Name.Use.NEVER)) {
            found.add(new Candidate(part, from, end, Strength.STRANGER, List.of()));
            return end;
        }
        return holding.stream().anyMatch(name -> name.use() == Name.Use.CUE) ? hit.end() : from;
    }

    private int add(int from, int to, Strength strength, List<Entity> entities) {
        boolean oneWord = to - from == 1;
        boolean place = oneWord && strength == Strength.STRONG && NameContext.isPlaceNamedAfter(tokens, to);
        found.add(new Candidate(part, from, to, place ? Strength.STRANGER : strength, entities));
        return bracketed(to, entities);
    }

    /** Adds the ticker of "Apple (AAPL)", which counts because the name before it is its owner's. */
    private int bracketed(int at, List<Entity> entities) {
        boolean brackets =
                tokens.word(at).equals("(") && tokens.word(at + 2).equals(")") && tokens.gap(at) != Gap.PARAGRAPH;
        if (!brackets) {
            return at;
        }
        List<Entity> owners = tickers.anywhere(tokens.word(at + 1), day).stream()
                .filter(owner -> holds(entities, owner))
                .toList();
        if (owners.isEmpty()) {
            return at;
        }
        found.add(new Candidate(part, at + 1, at + 2, Strength.TICKER, owners));
        return at + 2;
    }

    private static boolean isFull(Name name, Optional<LegalSuffix.Match> suffix) {
        return switch (name.use()) {
            case LEGAL ->
                name.suffix().equals(suffix.map(LegalSuffix.Match::form).orElse(""));
            case STRONG -> suffix.isPresent();
            case WEAK ->
                !name.suffix().isEmpty()
                        && name.suffix()
                                .equals(suffix.map(LegalSuffix.Match::form).orElse(""));
            case CUE, NEVER -> false;
        };
    }

    private static List<Entity> entities(List<Name> names, Predicate<Name> wanted) {
        List<Entity> entities = new ArrayList<>(1);
        for (Name name : names) {
            if (wanted.test(name) && !holds(entities, name.entity())) {
                entities.add(name.entity());
            }
        }
        return entities;
    }

    private static boolean holds(List<Entity> entities, Entity wanted) {
        return entities.stream().anyMatch(entity -> entity.id().equals(wanted.id()));
    }
}
