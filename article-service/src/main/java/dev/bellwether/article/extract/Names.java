package dev.bellwether.article.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells the names of persons from those of agencies, desks and sites, by their form. */
final class Names {
    private static final int MAX_WORDS = 5;
    private static final int MIN_GLUED_CHARS = 4;

    private static final Set<String> PARTICLES = words("""
            de da do dos del della di du la le van von der den ter ten zu bin ibn al el y e af av dela das
            mac st
            """);

    /** Words no person is called by, but agencies, desks, sites and the lines of a page are. */
    private static final Set<String> NO_NAMES = words("""
            news reuters press staff team desk editor editors editorial bureau agency media times journal
            inc llc ltd corp admin administrator contributor contributors bloomberg newswire newswires wire
            wires service services associated afp agencies reporter reporters writer writers correspondent
            online web network group magazine daily weekly guest author avatar photo image video the and
            our your this more read share subscribe sign log menu home stock stocks market markets business
            finance financial street money research report reports analysis opinion politics world sports
            technology tech science health breaking latest top stories story am pm et min ago updated
            published company companies university institute board capital global international national
            united new bank banking crypto digital data insights motley fool benzinga newsroom newsdesk
            syndicate dow jones dpa xinhua pti ani ians efe ansa tass interfax kyodo yonhap marketwatch
            cnbc cnn bbc nbc abc cbs fox cointelegraph coindesk investing investors trading traders by from
            """);

    private Names() {}

    private static Set<String> words(String list) {
        return Set.copyOf(Words.of(list));
    }

    /** The name in {@code text} if that is all there is, as written; in capitals throughout, it is written as a name. */
    static Optional<String> person(String text) {
        String name = text.strip();
        List<String> parts = new ArrayList<>();
        for (String part : name.split(" ", MAX_WORDS + 1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (parts.size() < 2 || parts.size() > MAX_WORDS || !isNamePart(parts.get(0)) || isInitial(last(parts))) {
            return Optional.empty();
        }
        for (String part : parts) {
            if (!isNamePart(part) && !PARTICLES.contains(part)) {
                return Optional.empty();
            }
        }
        return isNamePart(last(parts)) ? Optional.of(isShouted(name) ? capitalised(name) : name) : Optional.empty();
    }

    /** Whether every word of {@code text} is one that agencies, desks and sites are called by. */
    static boolean isAgency(String text) {
        return Words.of(text).stream().allMatch(NO_NAMES::contains);
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }

    private static boolean isInitial(String part) {
        return part.length() <= 2 && part.endsWith(".");
    }

    private static boolean isNamePart(String part) {
        int first = part.codePointAt(0);
        if (!Character.isUpperCase(first) || NO_NAMES.contains(part.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return !isGlued(part)
                && part.codePoints()
                        .allMatch(c -> Character.isLetter(c)
                                || c == '.'
                                || c == '-'
                                || c == '\''
                                || c == '’'
                                || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** Two words without the space between, as "MajorColumnist"; not "McDonald" nor "DeSantis". */
    private static boolean isGlued(String part) {
        for (int i = MIN_GLUED_CHARS; i < part.length(); i++) {
            if (Character.isUpperCase(part.charAt(i)) && Character.isLowerCase(part.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShouted(String name) {
        return name.codePoints().filter(Character::isLetter).noneMatch(Character::isLowerCase);
    }

    private static String capitalised(String name) {
        StringBuilder capitalised = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            capitalised.append(inWord ? Character.toLowerCase(c) : c);
            inWord = Character.isLetter(c);
        }
        return capitalised.toString();
    }
}
