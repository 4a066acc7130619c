package dev.bellwether.sentiment.text;

/** Judges whether a full stop, question mark or exclamation mark ends a sentence. */
final class SentenceEnd {
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB)]}";
    private static final String OPENERS = "\"'\u201C\u2018\u00AB([{";
    private static final String CURRENCIES = "$\u20AC\u00A3\u00A5\u20B9\u20BF#@";
    private static final int LONGEST_WORD = 40;
    private static final int SPEECH_WORDS = 4;

    private final Text text;

    SentenceEnd(Text text) {
        this.text = text;
    }

    static boolean isMark(int codePoint) {
        return switch (codePoint) {
            case '.', '!', '?', '\u2026', '\u3002', '\uFF01', '\uFF1F' -> true;
            default -> false;
        };
    }

    /** The place after a run of marks and the quotes and brackets that close after it. */
    int afterMarks(int mark) {
        int after = mark;
        while (after < text.length() && isMark(text.at(after))) {
            after++;
        }
        while (after < text.length() && CLOSERS.indexOf(text.at(after)) >= 0) {
            after++;
        }
        return after;
    }

    /**
     * Whether the sentence that began at {@code start} ends with the marks at {@code mark}, which with their closing
     * quotes reach to {@code after}.
     */
    boolean isEnd(int start, int mark, int after) {
        if (isUnspacedMark(text.at(mark))) {
            return true;
        }
        int next = text.endOfSpace(after);
        if (next == text.length()) {
            return true;
        }
        if (next == after) {
            return false;
        }
        int first = next;
        while (first < text.length() && OPENERS.indexOf(text.at(first)) >= 0) {
            first++;
        }
        return canBegin(first) && endsBefore(start, mark, after, next, first);
    }

    private boolean endsBefore(int start, int mark, int after, int next, int first) {
        String following = wordAt(first);
        boolean excited = false;
        int marks = 0;
        for (int i = mark; i < after && isMark(text.at(i)); i++, marks++) {
            excited |= text.at(i) == '!' || text.at(i) == '?';
        }
        if (excited) {
            boolean quoted = mark + marks < after;
            return !Abbreviations.isLegalSuffix(following) && !(quoted && isReported(first));
        }
        if (marks > 1 || text.at(mark) != '.') {
            return true;
        }
        return endsAfter(start, mark, following, next);
    }

    /** A single full stop, followed by something that could begin a sentence. */
    private boolean endsAfter(int start, int mark, String following, int next) {
        int wordStart = wordBefore(mark);
        String word = mark - wordStart > LONGEST_WORD ? "" : text.slice(wordStart, mark);
        if (isListNumber(word) && wordStart == start) {
            return false;
        }
        boolean bracket = text.at(next) == '(' || text.at(next) == '[';
        boolean number = Character.isDigit(text.at(next)) || CURRENCIES.indexOf(text.at(next)) >= 0;
        return switch (Abbreviations.kindOf(word)) {
            case ORDINARY -> true;
            case NEVER_LAST -> false;
            case BEFORE_NAME -> Abbreviations.isStarter(following);
            case BEFORE_NUMBER -> !number && !bracket;
            case CLASS -> following.length() != 1;
            case COMPANY -> !bracket && !Abbreviations.continuesCompany(following);
            case CLOCK -> !bracket && !Abbreviations.continuesClock(following);
            case INITIAL -> Abbreviations.isStarter(following) || isLettered(wordStart);
            case ACRONYM -> !bracket && Abbreviations.isStarter(following);
        };
    }

    /** Whether a sentence can begin here: not with a lower-case word, unless spelt as "iPhone", nor with other signs. */
    private boolean canBegin(int first) {
        if (first == text.length()) {
            return true;
        }
        int codePoint = text.at(first);
        if (Character.isLowerCase(codePoint)) {
            return first + 1 < text.length() && Character.isUpperCase(text.at(first + 1));
        }
        return Character.isLetterOrDigit(codePoint)
                || CURRENCIES.indexOf(codePoint) >= 0
                || Character.getType(codePoint) == Character.OTHER_SYMBOL;
    }

    /** Whether the letter is a label, as in "Class A." or "Plan B.", and not somebody's initial. */
    private boolean isLettered(int wordStart) {
        int end = wordStart;
        while (end > 0 && Text.isSpace(text.at(end - 1)) && wordStart - end < 2) {
            end--;
        }
        int begin = wordBefore(end);
        return end - begin <= LONGEST_WORD && Abbreviations.takesLetter(text.slice(begin, end));
    }

    /** Whether the words from here say who spoke, as in {@code "Why?" Jane Roe asked}. */
    private boolean isReported(int first) {
        int at = first;
        for (int words = 0; words < SPEECH_WORDS && at < text.length(); words++) {
            String word = wordAt(at);
            if (word.isEmpty() || word.length() > LONGEST_WORD) {
                return false;
            }
            if (Abbreviations.isSpeechVerb(word)) {
                return words > 0;
            }
            at = text.endOfSpace(at + word.codePointCount(0, word.length()));
        }
        return false;
    }

    /** The letters and digits from a place on; at most one more than the longest word that any rule knows. */
    private String wordAt(int start) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST_WORD && Character.isLetterOrDigit(text.at(end))) {
            end++;
        }
        return text.slice(start, end);
    }

    /** Where the word ends that reaches to {@code end}, full stops within it included. */
    private int wordBefore(int end) {
        int start = end;
        while (start > 0 && end - start <= LONGEST_WORD && isInWord(text.at(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isInWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '.';
    }

    private static boolean isListNumber(String word) {
        return !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(Character::isDigit);
    }

    private static boolean isUnspacedMark(int codePoint) {
        return codePoint == '\u3002' || codePoint == '\uFF01' || codePoint == '\uFF1F';
    }
}
