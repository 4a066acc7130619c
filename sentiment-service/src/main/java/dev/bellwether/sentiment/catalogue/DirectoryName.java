package dev.bellwether.sentiment.catalogue;

import dev.bellwether.sentiment.entity.LegalName;
import dev.bellwether.sentiment.entity.OrdinaryWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A company's name as a directory writes it, made readable: "CLEANSPARK, INC. /NV/" is "Cleanspark, Inc.".
 *
 * <p>Capitals stay in a word that has small letters, or that is short and no ordinary word ("KLX Energy"); so a name in capitals
 * throughout may be read otherwise than the company writes it, and is then not found: that costs recall, never precision.
 */
final class DirectoryName {
    private static final int SHORT = 3;
    private static final Set<String> SMALL = Set.of("of", "and", "the", "for", "de", "in", "on");
    private static final Set<String> SUFFIXES = Set.of("inc", "corp", "ltd", "plc", "co");
    private static final Set<String> FUNDS = Set.of("etf", "etfs", "etn", "etns", "fund", "funds");

    private final String text;
    private final LegalName legal;

    private DirectoryName(String text) {
        this.text = text;
        this.legal = LegalName.of(text);
    }

    static DirectoryName of(String written) {
        String stripped = withoutState(written.strip().replace('\\', '/'));
        boolean isShouted = stripped.chars().noneMatch(Character::isLowerCase);
        return new DirectoryName(isShouted ? calm(stripped) : stripped);
    }

    /** The legal name with its suffix. */
    String text() {
        return text;
    }

    /** The name without its suffix and without "The" before it. */
    String base() {
        return legal.base();
    }

    boolean hasSuffix() {
        return legal.hasSuffix();
    }

    /** Whether it has two words or more without its suffix. */
    boolean isOfWords() {
        return words(base()).size() > 1;
    }

    /** Whether any text may have these words without naming anybody. */
    boolean isOrdinary() {
        return words(base()).stream().allMatch(word -> !hasLetter(word) || OrdinaryWords.contains(word));
    }

    /** Whether it is a fund, which news names by its symbol if at all. */
    boolean isFund() {
        return words(text.replace(',', ' ')).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(FUNDS::contains);
    }

    /** Without the state that the SEC writes after some names: "/DE/", "/NEW/", "/ADR". */
    private static String withoutState(String name) {
        int slash = name.lastIndexOf('/', name.endsWith("/") ? name.length() - 2 : name.length() - 1);
        boolean isState = slash > 0 && name.length() - slash <= 5 && name.charAt(slash - 1) != '/';
        String rest = isState ? name.substring(0, slash) : name;
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1).strip() : rest.strip();
    }

    private static String calm(String shouted) {
        List<String> words = words(shouted);
        return words.stream()
                .map(word -> calmWord(word, word.equals(words.get(0))))
                .collect(Collectors.joining(" "));
    }

    private static String calmWord(String word, boolean isFirst) {
        String lower = word.toLowerCase(Locale.ROOT);
        String letters = lower.replace(".", "").replace(",", "");
        if (SMALL.contains(letters) && !isFirst) {
            return lower;
        }
        boolean isInitials =
                letters.length() <= SHORT && !SUFFIXES.contains(letters) && !OrdinaryWords.contains(letters);
        if (isInitials) {
            return word;
        }
        StringBuilder calm = new StringBuilder(lower);
        for (int i = 0; i < calm.length(); i++) {
            if (i == 0 || calm.charAt(i - 1) == '-' || calm.charAt(i - 1) == '&') {
                calm.setCharAt(i, Character.toUpperCase(calm.charAt(i)));
            }
        }
        return calm.toString();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }
}
