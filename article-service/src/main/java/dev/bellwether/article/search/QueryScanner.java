package dev.bellwether.article.search;

import dev.bellwether.article.search.QueryToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a query apart. */
final class QueryScanner {

    /** More than that is not near. */
    static final int MOST_BETWEEN = 20;

    /** Shorter beginnings are those of half the words there are. */
    static final int SHORTEST_PREFIX = 2;

    private static final String QUOTES = "\"\u201c\u201d\u201e";

    private final QueryText text;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int here;

    private QueryScanner(QueryText text) {
        this.text = text;
    }

    /** The pieces, END last. Fails with QUERY_INVALID. */
    static List<QueryToken> scan(QueryText text) {
        QueryScanner scanner = new QueryScanner(text);
        while (scanner.next()) {
            continue;
        }
        return scanner.tokens;
    }

    private boolean next() {
        while (!text.isEnd(here) && text.isSpace(here)) {
            here++;
        }
        int start = here;
        if (text.isEnd(start)) {
            tokens.add(new QueryToken(Kind.END, "", start));
            return false;
        }
        if (isQuote(start)) {
            phrase(start);
        } else if (text.at(start) == '(') {
            sign(Kind.OPEN);
        } else if (text.at(start) == ')') {
            sign(Kind.CLOSE);
        } else if (text.at(start) == '-' && !text.isSpace(start + 1)) {
            sign(Kind.NOT);
        } else {
            word(start);
        }
        return true;
    }

    private void sign(Kind kind) {
        tokens.add(new QueryToken(kind, text.slice(here, here + 1), here));
        here++;
    }

    private void phrase(int start) {
        int end = start + 1;
        while (!text.isEnd(end) && !isQuote(end)) {
            end++;
        }
        if (text.isEnd(end)) {
            throw text.problem(start, "this phrase is never closed with \"");
        }
        String words = text.slice(start + 1, end);
        requireWord(words, start, "this phrase has no word");
        here = end + 1;
        tokens.add(new QueryToken(Kind.PHRASE, words, start, text.at(here) == '~' ? distance() : -1));
    }

    /** The number after {@code ~}, where it stands now. */
    private int distance() {
        int start = ++here;
        while (text.at(here) >= '0' && text.at(here) <= '9') {
            here++;
        }
        String digits = text.slice(start, here);
        if (digits.isEmpty() || digits.length() > 2 || Integer.parseInt(digits) > MOST_BETWEEN) {
            throw text.problem(start, "after ~ stands how many words may come between, from 0 to " + MOST_BETWEEN);
        }
        return Integer.parseInt(digits);
    }

    private void word(int start) {
        while (!text.isSpace(here) && !isQuote(here) && text.at(here) != '(' && text.at(here) != ')') {
            here++;
            if (text.at(here - 1) == ':' && isName(start, here - 1)) {
                tokens.add(new QueryToken(Kind.FIELD, text.slice(start, here - 1), start));
                return;
            }
        }
        String word = text.slice(start, here);
        switch (word) {
            case "AND" -> tokens.add(new QueryToken(Kind.AND, word, start));
            case "OR" -> tokens.add(new QueryToken(Kind.OR, word, start));
            case "NOT" -> tokens.add(new QueryToken(Kind.NOT, word, start));
            default -> tokens.add(word.indexOf('*') < 0 ? plain(word, start) : prefix(word, start));
        }
    }

    private QueryToken plain(String word, int start) {
        requireWord(word, start, "'" + word + "' has no letter or digit to look for; leave it out");
        return new QueryToken(Kind.WORD, word, start);
    }

    private QueryToken prefix(String word, int start) {
        String beginning = word.substring(0, word.length() - 1);
        int star = beginning.indexOf('*');
        if (!word.endsWith("*") || star >= 0) {
            int place = word.codePointCount(0, star >= 0 ? star : word.indexOf('*'));
            throw text.problem(start + place, "a * stands at the end of a word only");
        }
        boolean isWord = beginning.codePoints().allMatch(Character::isLetterOrDigit);
        if (!isWord || beginning.codePointCount(0, beginning.length()) < SHORTEST_PREFIX) {
            throw text.problem(
                    start, "before * stand at least " + SHORTEST_PREFIX + " letters or digits, and nothing else");
        }
        return new QueryToken(Kind.PREFIX, beginning, start);
    }

    private void requireWord(String words, int position, String problem) {
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw text.problem(position, problem);
        }
    }

    private boolean isName(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isLetter(text.at(i))) {
                return false;
            }
        }
        return end > start;
    }

    private boolean isQuote(int position) {
        return QUOTES.indexOf(text.at(position)) >= 0;
    }
}
