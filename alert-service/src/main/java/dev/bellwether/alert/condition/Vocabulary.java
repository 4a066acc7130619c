package dev.bellwether.alert.condition;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Every name that a condition may use: its type, where its value comes from, and what it may be compared with. */
final class Vocabulary {

    /** {@code phrase("going concern")}. */
    static final String PHRASE = "phrase";

    /** {@code sameSentence("supplier", "recall")}. */
    static final String SAME_SENTENCE = "sameSentence";

    /** {@code watchlist("miners")}. */
    static final String WATCHLIST = "watchlist";

    /** The functions beside CEL's own. */
    static final Set<String> FUNCTIONS = Set.of(PHRASE, SAME_SENTENCE, WATCHLIST);

    private static final Map<String, Variable> VARIABLES = new LinkedHashMap<>();
    /** What there is beside these once a condition has held. */
    private static final Map<String, Variable> OF_MATCHES = new LinkedHashMap<>();

    private static final Set<String> GROUPS;
    private static final Set<String> GROUPS_OF_MATCHES = Set.of("subscription", "alert");

    /** Who asks: what there is to ask about. */
    enum Scope {
        /** A condition of a subscription: of an article and an entity. */
        CONDITION,
        /** A silence: of a condition that held too. */
        MATCH
    }

    static {
        text("article.title", 500, f -> f.article().title());
        text("article.language", 35, f -> f.article().language());
        text("article.source", 200, f -> f.article().source());
        text("article.uri", 2083, f -> f.article().uri());
        word("article.origin", f -> f.article().origin(), "LIVE", "BACKFILL");
        text("article.section", 200, f -> f.article().section());
        word(
                "article.genre",
                f -> f.article().genre(),
                "NEWS",
                "PRESS_RELEASE",
                "OPINION",
                "MARKET_WRAP",
                "ROUND_UP",
                "TRANSCRIPT",
                "SPONSORED");
        plain("article.revision", SimpleType.INT, f -> (long) f.article().revision());
        plain("article.age", SimpleType.DURATION, f -> f.article().age());
        plain("article.time_known", SimpleType.BOOL, f -> f.article().timeKnown());
        text("story.id", 100, f -> f.story().id());
        plain("story.first", SimpleType.BOOL, f -> f.story().first());
        plain("story.articles", SimpleType.INT, f -> (long) f.story().articles());
        plain("story.sources", SimpleType.INT, f -> (long) f.story().sources());
        word("story.copy", f -> f.story().copy(), "NONE", "EXACT", "NEAR", "EXCERPT");
        text("entity.id", 100, f -> f.entity().id());
        word(
                "entity.kind",
                f -> f.entity().kind(),
                "COMPANY",
                "CRYPTO_ASSET",
                "LAW",
                "REGULATOR",
                "INDEX",
                "CENTRAL_BANK",
                "CURRENCY",
                "COMMODITY",
                "PERSON",
                "PLACE");
        add(new Variable(
                "entity.tickers",
                ListType.create(SimpleType.STRING),
                f -> f.entity().tickers(),
                Facts.MAX_TICKERS * 10,
                Set.of()));
        plain("entity.relevance", SimpleType.DOUBLE, f -> f.entity().relevance());
        plain("entity.confidence", SimpleType.DOUBLE, f -> f.entity().confidence());
        plain("entity.in_title", SimpleType.BOOL, f -> f.entity().inTitle());
        plain("entity.first_mention", SimpleType.BOOL, f -> f.entity().firstMention());
        plain("sentiment.score", SimpleType.DOUBLE, f -> f.sentiment().score());
        plain("sentiment.negative", SimpleType.DOUBLE, f -> f.sentiment().negative());
        plain("sentiment.neutral", SimpleType.DOUBLE, f -> f.sentiment().neutral());
        plain("sentiment.positive", SimpleType.DOUBLE, f -> f.sentiment().positive());
        word("sentiment.label", f -> f.sentiment().label(), "NEGATIVE", "NEUTRAL", "POSITIVE", "UNCERTAIN");
        plain("novelty.known", SimpleType.BOOL, f -> f.novelty().known());
        plain("novelty.similar_12h", SimpleType.INT, f -> (long) f.novelty().within12Hours());
        plain("novelty.similar_24h", SimpleType.INT, f -> (long) f.novelty().within24Hours());
        plain("novelty.similar_3d", SimpleType.INT, f -> (long) f.novelty().within3Days());
        plain("novelty.similar_5d", SimpleType.INT, f -> (long) f.novelty().within5Days());
        plain("novelty.similar_7d", SimpleType.INT, f -> (long) f.novelty().within7Days());
        GROUPS = Set.of("article", "story", "entity", "sentiment", "novelty");
        ofMatches(new Variable(
                "subscription.id",
                SimpleType.STRING,
                f -> f.firing().orElseThrow().subscription(),
                100,
                Set.of()));
        ofMatches(new Variable(
                "alert.severity",
                SimpleType.STRING,
                f -> f.firing().orElseThrow().severity(),
                20,
                Set.of("INFO", "WARNING", "CRITICAL")));
    }

    private Vocabulary() {}

    /**
     * One name.
     *
     * @param maxLength of its value in characters, as near as it matters to what a condition costs
     * @param words the values that it can have; empty when there are too many to list
     */
    record Variable(String name, CelType type, Function<Facts, Object> value, int maxLength, Set<String> words) {}

    static List<Variable> variables() {
        return List.copyOf(VARIABLES.values());
    }

    static List<Variable> variables(Scope scope) {
        List<Variable> variables = new ArrayList<>(VARIABLES.values());
        if (scope == Scope.MATCH) {
            variables.addAll(OF_MATCHES.values());
        }
        return variables;
    }

    static Optional<Variable> variable(String name) {
        return Optional.ofNullable(VARIABLES.get(name));
    }

    static Optional<Variable> variable(Scope scope, String name) {
        Variable found = VARIABLES.get(name);
        return Optional.ofNullable(found == null && scope == Scope.MATCH ? OF_MATCHES.get(name) : found);
    }

    /** Whether a word is the first part of names, such as "sentiment". */
    static boolean isGroup(Scope scope, String word) {
        return GROUPS.contains(word) || (scope == Scope.MATCH && GROUPS_OF_MATCHES.contains(word));
    }

    /** All names, and the groups, of which a misspelled one may be meant. */
    static List<String> names(Scope scope) {
        List<String> names = new ArrayList<>();
        variables(scope).forEach(variable -> names.add(variable.name()));
        names.addAll(GROUPS);
        if (scope == Scope.MATCH) {
            names.addAll(GROUPS_OF_MATCHES);
        }
        return names;
    }

    private static void text(String name, int maxLength, Function<Facts, Object> value) {
        add(new Variable(name, SimpleType.STRING, value, maxLength, Set.of()));
    }

    private static void word(String name, Function<Facts, Object> value, String... words) {
        add(new Variable(name, SimpleType.STRING, value, 20, Set.of(words)));
    }

    private static void plain(String name, CelType type, Function<Facts, Object> value) {
        add(new Variable(name, type, value, 8, Set.of()));
    }

    private static void add(Variable variable) {
        VARIABLES.put(variable.name(), variable);
    }

    private static void ofMatches(Variable variable) {
        OF_MATCHES.put(variable.name(), variable);
    }
}
