package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Tokens;
import dev.bellwether.sentiment.text.Tokens.Gap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/** What the words around a name say of it: whether it is read as a name, and whether of something that is traded. */
final class NameContext {
    private static final double TITLE_CASE_SHARE = 0.6;
    private static final int LONG_WORD = 4;

    private static final Set<String> PRICE_VERBS =
            words("fell rose jumped slid slipped dropped gained climbed surged soared"
                    + " tumbled plunged plummeted sank rallied closed ended opened traded advanced lost added dipped edged fall rise jump"
                    + " slide slip drop gain climb surge soar tumble plunge plummet sink rally dip falls rises jumps slides slips drops"
                    + " gains climbs surges soars tumbles plunges plummets sinks rallies dips up down hit hits trade traded were are"
                    + " shed sheds");

    private static final Set<String> COMPANY_VERBS =
            words("said says report reports reported is was has had will would plans"
                    + " planned expects expected posts posted announces announced raises raised cuts cut beats beat misses missed buys"
                    + " bought sells sold wins won names named unveils unveiled launches launched files filed sues sued agrees agreed"
                    + " declined operates owns also shares stock delivers delivered warns warned faces faced seeks sought lifts lifted"
                    + " gets got opens to joins joined leads led lead");

    private static final Set<String> OFFICERS =
            words("ceo cfo coo cto chief chairman chairwoman chair president founder"
                    + " executive executives spokesman spokeswoman spokesperson");

    private static final Set<String> DAYS =
            words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February"
                    + " March April May June July August September October November December Today Yesterday");

    private static final Set<String> PLACES =
            words("Network Foundation University Rainforest River Institute Park Stadium"
                    + " Arena Center Centre Museum Street Avenue County Island School Church College Hospital Festival Award Awards"
                    + " Prize Cup Bowl Marathon Mountain Valley Basin Library Theatre Theater Cathedral");

    private static final Set<String> SENTENCE_OPENERS =
            words("\" \u201C ' : \u2022 * ; \u2014 \u2013 \u00AB [ \u2026 ! ?");
    private static final Set<String> EXCHANGE_WORDS = words("exchange exchanges market markets index indexes indices");
    private static final Set<String> HOLDINGS = words("shares stock stake shareholders investors holders");

    private final Tokens tokens;
    private final BitSet sentenceStarts;
    private final boolean titleCase;

    /** @param sentenceStarts the tokens that begin a sentence */
    NameContext(Part part, Tokens tokens, BitSet sentenceStarts) {
        this.tokens = tokens;
        this.sentenceStarts = sentenceStarts;
        this.titleCase = part == Part.TITLE && isTitleCase(tokens);
    }

    /**
     * Whether a capital here shows a name: inside a sentence and apart from other capitals; at the start of a sentence, and
     * in a headline where every word has one, only what follows can show it.
     */
    boolean readsAsName(int from, int to) {
        boolean hyphenated = (tokens.word(from - 1).equals("-") && tokens.isGlued(from))
                || (tokens.word(to).equals("-") && tokens.isGlued(to));
        if (hyphenated || !tokens.isCapitalised(from)) {
            return false;
        }
        if (titleCase || isOpening(from)) {
            return isFollowedAsCompany(to);
        }
        return isApartBefore(from) && isApartAfter(to);
    }

    /** Whether the words around speak of its shares or its chief: evidence by itself. */
    boolean isOfTraded(int from, int to) {
        if (!tokens.isCapitalised(from)) {
            return false;
        }
        boolean preposition =
                tokens.word(from - 1).equals("of") || tokens.word(from - 1).equals("in");
        if (preposition && HOLDINGS.contains(lower(from - 2)) && (titleCase || isApartAfter(to))) {
            return true;
        }
        boolean apart = !titleCase && !isOpening(from);
        if (apart && !isApartBefore(from)) {
            return false;
        }
        int after = afterPossessive(to);
        if (isShares(after)) {
            return apart || PRICE_VERBS.contains(lower(after + 1));
        }
        boolean officer = lower(after).equals("ceo") || lower(after).equals("cfo");
        return officer && tokens.isCapitalised(after + 1);
    }

    /** Whether its shares are meant, and not a stock exchange or a market. */
    private boolean isShares(int index) {
        String word = titleCase ? lower(index) : tokens.word(index);
        return tokens.gap(index) == Gap.SPACE
                && (word.equals("shares") || word.equals("share") || word.equals("stock"))
                && !EXCHANGE_WORDS.contains(lower(index + 1));
    }

    /** Whether the name continues as a street, a park or the like: "Oracle Park". */
    static boolean isPlaceNamedAfter(Tokens tokens, int to) {
        return tokens.gap(to) == Gap.SPACE && PLACES.contains(tokens.word(to));
    }

    /** Whether the token is part of a mail or web address or of somebody's account name. */
    static boolean isInAddress(Tokens tokens, int from) {
        if (!tokens.isGlued(from)) {
            return false;
        }
        String before = tokens.word(from - 1);
        boolean stop = before.equals(".") && tokens.isGlued(from - 1) && tokens.isWord(from - 2);
        return before.equals("@")
                || before.equals("_")
                || (stop && tokens.word(from - 2).length() > 1);
    }

    /** Whether a web or mail address goes on after the name: "Tesla.com". */
    static boolean goesOnAsAddress(Tokens tokens, int to) {
        if (!tokens.isGlued(to)) {
            return false;
        }
        String next = tokens.word(to);
        boolean domain = next.equals(".")
                && tokens.isGlued(to + 1)
                && tokens.isWord(to + 1)
                && Character.isLowerCase(tokens.word(to + 1).codePointAt(0));
        return domain || next.equals("@") || next.equals("_");
    }

    private boolean isFollowedAsCompany(int to) {
        if (to >= tokens.size() || afterPossessive(to) > to) {
            return true;
        }
        String sign = tokens.word(to);
        if (sign.equals(",") || sign.equals("(") || sign.equals(".") || sign.equals("?") || sign.equals("!")) {
            return true;
        }
        return COMPANY_VERBS.contains(lower(to)) || PRICE_VERBS.contains(lower(to)) || OFFICERS.contains(lower(to));
    }

    private boolean isApartBefore(int from) {
        int before = from - 1;
        return tokens.gap(from) != Gap.SPACE
                || !tokens.isCapitalised(before)
                || isOpening(before)
                || DAYS.contains(tokens.word(before));
    }

    private boolean isApartAfter(int to) {
        return tokens.gap(to) != Gap.SPACE
                || !tokens.isCapitalised(to)
                || sentenceStarts.get(to)
                || OFFICERS.contains(lower(to))
                || DAYS.contains(tokens.word(to));
    }

    private boolean isOpening(int from) {
        return from == 0 || sentenceStarts.get(from) || SENTENCE_OPENERS.contains(tokens.word(from - 1));
    }

    private int afterPossessive(int to) {
        boolean apostrophe = tokens.word(to).equals("'") && tokens.isGlued(to);
        if (!apostrophe) {
            return to;
        }
        return tokens.word(to + 1).equals("s") && tokens.isGlued(to + 1) ? to + 2 : to + 1;
    }

    private String lower(int index) {
        return tokens.word(index).toLowerCase(Locale.ROOT);
    }

    private static boolean isTitleCase(Tokens tokens) {
        int longWords = 0;
        int capitalised = 0;
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.isWord(i) && tokens.word(i).length() >= LONG_WORD) {
                longWords++;
                capitalised += tokens.isCapitalised(i) ? 1 : 0;
            }
        }
        return longWords > 1 && capitalised >= TITLE_CASE_SHARE * longWords;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ", -1)));
    }
}
