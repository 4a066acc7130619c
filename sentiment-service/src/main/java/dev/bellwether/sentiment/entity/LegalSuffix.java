package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.text.Tokens;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that say what a company is in law, in all their spellings. */
final class LegalSuffix {
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("inc", "inc"),
            Map.entry("incorporated", "inc"),
            Map.entry("corp", "corp"),
            Map.entry("corporation", "corp"),
            Map.entry("co", "co"),
            Map.entry("cos", "co"),
            Map.entry("company", "co"),
            Map.entry("companies", "co"),
            Map.entry("ltd", "ltd"),
            Map.entry("limited", "ltd"),
            Map.entry("plc", "plc"),
            Map.entry("llc", "llc"),
            Map.entry("lp", "lp"),
            Map.entry("sa", "sa"),
            Map.entry("nv", "nv"),
            Map.entry("ag", "ag"),
            Map.entry("se", "se"),
            Map.entry("ab", "ab"),
            Map.entry("asa", "asa"),
            Map.entry("spa", "spa"),
            Map.entry("bv", "bv"),
            Map.entry("gmbh", "gmbh"));

    /**
     * A suffix found in a text.
     *
     * @param form one word for all spellings: "inc" for "Inc.", "Incorporated"
     * @param end the token after it, a full stop that belongs to it included
     */
    record Match(String form, int end) {}

    /** A registered name without its suffix. */
    record Parsed(int baseEnd, String form) {}

    private LegalSuffix() {}

    /** The suffix that stands at {@code index}, perhaps after a comma or "&". */
    static Optional<Match> at(Tokens tokens, int index) {
        int at = index;
        if (tokens.word(at).equals(",") && tokens.isGlued(at)) {
            at++;
        }
        boolean ampersand = tokens.word(at).equals("&") && tokens.gap(at) == Tokens.Gap.SPACE;
        at += ampersand ? 1 : 0;
        if (tokens.gap(at) != Tokens.Gap.SPACE || !mayBegin(tokens.word(at))) {
            return Optional.empty();
        }
        int end = at + lengthOfDotted(tokens, at);
        String form = form(joined(tokens, at, end));
        if (form.isEmpty() || (ampersand && !form.equals("co"))) {
            return Optional.empty();
        }
        return Optional.of(new Match(form, withStop(tokens, end)));
    }

    /** Takes a registered name apart; the form is empty when it has no suffix. */
    static Parsed parse(Tokens name) {
        for (int i = 1; i < name.size(); i++) {
            Optional<Match> match = at(name, i);
            Optional<Match> last = match;
            while (last.isPresent() && last.get().end() < name.size()) {
                last = at(name, last.get().end());
            }
            if (match.isPresent() && last.isPresent()) {
                return new Parsed(i, match.get().form());
            }
        }
        return new Parsed(name.size(), "");
    }

    /** Most words do not, and are asked by the thousand. */
    private static boolean mayBegin(String word) {
        return !word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || word.equals("plc") || word.equals("llc"));
    }

    private static String form(String written) {
        if (!mayBegin(written)) {
            return "";
        }
        return FORMS.getOrDefault(written.toLowerCase(Locale.ROOT), "");
    }

    /** The tokens of "N.V" or "S.p.A", or 1. */
    private static int lengthOfDotted(Tokens tokens, int at) {
        int length = 1;
        while (length <= 4
                && tokens.word(at + length - 1).length() == 1
                && tokens.word(at + length).equals(".")
                && tokens.isGlued(at + length)
                && tokens.word(at + length + 1).length() == 1
                && tokens.isWord(at + length + 1)
                && tokens.isGlued(at + length + 1)) {
            length += 2;
        }
        return length;
    }

    private static String joined(Tokens tokens, int from, int to) {
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i += 2) {
            word.append(tokens.word(i));
        }
        return word.toString();
    }

    /** A full stop belongs to the suffix when the sentence goes on after it, or when the text ends with it. */
    private static int withStop(Tokens tokens, int end) {
        if (!tokens.word(end).equals(".") || !tokens.isGlued(end)) {
            return end;
        }
        String next = tokens.word(end + 1);
        boolean goesOn = next.isEmpty() || tokens.isGlued(end + 1) || Character.isLowerCase(next.codePointAt(0));
        return goesOn || !form(next).isEmpty() ? end + 1 : end;
    }
}
