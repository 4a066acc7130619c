package dev.bellwether.article.grpc;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A random query as it is written, and what it should find, said in the plainest way.
 *
 * @param wants whether it says something to look for
 */
record PlainQuery(String text, Predicate<PlainArticle> meaning, boolean wants) {

    private static final List<String> PARTS = List.of("", "", "", "", "title", "author", "source");

    static PlainQuery random(Random random, List<String> words) {
        PlainQuery query = part(random, words, 3);
        while (!query.wants()) {
            query = part(random, words, 3);
        }
        return query;
    }

    boolean finds(PlainArticle article) {
        return meaning.test(article);
    }

    private static PlainQuery part(Random random, List<String> words, int depth) {
        int kind = depth == 0 ? 3 : random.nextInt(7);
        if (kind > 2) {
            return term(random, words);
        }
        PlainQuery left = part(random, words, depth - 1);
        PlainQuery right = part(random, words, depth - 1);
        return switch (kind) {
            case 0 ->
                new PlainQuery(
                        "(" + left.text + (random.nextBoolean() ? " AND " : " ") + right.text + ")",
                        article -> left.finds(article) && right.finds(article),
                        left.wants || right.wants);
            case 1 ->
                new PlainQuery(
                        "(" + left.text + " OR " + right.text + ")",
                        article -> left.finds(article) || right.finds(article),
                        left.wants && right.wants);
            default ->
                new PlainQuery(
                        (random.nextBoolean() ? "-" : "NOT ") + left.text, article -> !left.finds(article), false);
        };
    }

    private static PlainQuery term(Random random, List<String> words) {
        String part = PARTS.get(random.nextInt(PARTS.size()));
        String field = part.isEmpty() ? "" : part + ":";
        String first = words.get(random.nextInt(words.size()));
        String second = words.get(random.nextInt(words.size()));
        int between = random.nextInt(4);
        return switch (random.nextInt(4)) {
            case 0 ->
                query(field + "\"" + first + " " + second + "\"", part, run -> isNear(run, first, second, 0, false));
            case 1 ->
                query(
                        field + "\"" + first + " " + second + "\"~" + between,
                        part,
                        run -> isNear(run, first, second, between, true));
            case 2 -> query(field + first + "*", part, run -> run.stream().anyMatch(word -> word.startsWith(first)));
            default -> query(field + first.toUpperCase(Locale.ROOT), part, run -> run.contains(first));
        };
    }

    private static PlainQuery query(String text, String part, Predicate<List<String>> meaning) {
        return new PlainQuery(text, article -> article.runs(part).anyMatch(meaning), true);
    }

    private static boolean isNear(List<String> run, String first, String second, int between, boolean inAnyOrder) {
        for (int i = 0; i < run.size(); i++) {
            for (int j = 0; j < run.size(); j++) {
                int distance = inAnyOrder ? Math.abs(j - i) : j - i;
                if (run.get(i).equals(first) && run.get(j).equals(second) && distance >= 1 && distance <= between + 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
