package dev.bellwether.sentiment.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that a full stop may follow without ending the sentence, and the words that tell which it is. */
final class Abbreviations {
    /** What a word says of the full stop behind it. */
    enum Kind {
        /** The stop ends the sentence. */
        ORDINARY,
        /** Always followed by what it belongs to: "Mr.", "vs.". */
        NEVER_LAST,
        /** Mostly part of a name: "St.", "Bros.". */
        BEFORE_NAME,
        /** Short only before a number: "No.", "Jan.". */
        BEFORE_NUMBER,
        /** "Cl." of shares, before one letter. */
        CLASS,
        /** Ends a company's name: "Inc.". */
        COMPANY,
        /** "a.m.", "p.m.". */
        CLOCK,
        /** One letter. */
        INITIAL,
        /** Letters with stops between them: "U.S", "C.E.O". */
        ACRONYM
    }

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        put(Kind.NEVER_LAST, "vs v e.g i.e cf viz incl excl");
        put(Kind.BEFORE_NAME, "st mt bros ave blvd rd jr sr esq univ dept natl intl mfg ph.d m.d");
        put(
                Kind.BEFORE_NUMBER,
                "no nos vol art sec fig figs p pp ch approx est ca c par para ed jan feb mar apr jun jul aug sep sept oct"
                        + " nov dec mon tue tues wed thu thur thurs fri sat sun rs nr min max avg");
        put(Kind.CLASS, "cl ser");
        put(Kind.COMPANY, "inc corp ltd co cos labs plc llc llp lp l.p s.a n.v a.g s.p.a a.s b.v hldgs grp pty gmbh");
        put(Kind.CLOCK, "a.m p.m am pm");
    }

    /** Only with a capital: a "rep" is a salesman. */
    private static final Set<String> TITLES =
            words("Mr Mrs Ms Dr Prof Gov Sen Rep Gen Col Capt Cmdr Lt Sgt Maj Rev Hon Pres"
                    + " Messrs Mlle Mme Asst Assoc Supt Det Amb Atty Reps Sens Drs Ft");

    private static final Set<String> LEGAL_SUFFIXES = words(
            "inc corp ltd co llc plc lp llp holdings group company corporation limited incorporated cos sa nv ag cl class");

    private static final Set<String> COMPANY_CONTINUATIONS = words(
            "ceo cfo coo cto cio chief president chairman chairwoman chair chairperson vice director executive founder"
                    + " cofounder senior spokesman spokeswoman spokesperson series common american treasurer secretary"
                    + " head analyst analysts managing");

    private static final Set<String> CLOCK_CONTINUATIONS = words(
            "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest"
                    + " ist jst hkt sgt aest eastern central pacific london new tokyo local monday tuesday wednesday thursday friday"
                    + " saturday sunday january february march april may june july august september october november december");

    private static final Set<String> LETTERED = words(
            "class plan series vitamin cl grade category type section appendix"
                    + " schedule exhibit part phase group tier hepatitis option team schedule level model figure table round");

    private static final Set<String> SPEECH_VERBS =
            words("said says asked asks wrote writes replied replies added adds told"
                    + " tweeted posted joked exclaimed shouted wondered quipped declared");

    /** Words with a capital that begin sentences in news, and hardly ever follow an acronym inside one. */
    private static final Set<String> STARTERS =
            words("the a an it its it's this that these those he she they we you his her"
                    + " their our my in on at by for from with without after before since until when while where why how what who"
                    + " which if as although though because despite unless once but and or nor so yet however meanwhile moreover"
                    + " still also even then now here there today yesterday tomorrow earlier later last next both each either neither"
                    + " some many most few several all no not none such other another more less one two three under over between"
                    + " among amid during through about against according instead overall separately additionally analysts shares"
                    + " investors revenue sales stocks officials trading prices markets futures companies lawmakers regulators"
                    + " economists traders executives inflation unemployment consumers retailers net earnings profit profits"
                    + " guidance demand production output critics supporters management shareholders prosecutors is are was were"
                    + " has have had do does did can could will would should may might");

    private Abbreviations() {}

    /** @param word what stands before the full stop, inner stops included */
    static Kind kindOf(String word) {
        Kind listed = KINDS.get(lower(word));
        if (listed != null) {
            return listed;
        }
        if (TITLES.contains(word)) {
            return Kind.NEVER_LAST;
        }
        if (word.length() == 1) {
            return Character.isUpperCase(word.charAt(0)) ? Kind.INITIAL : Kind.ORDINARY;
        }
        return isAcronym(word) ? Kind.ACRONYM : Kind.ORDINARY;
    }

    static boolean isLegalSuffix(String word) {
        return LEGAL_SUFFIXES.contains(lower(word));
    }

    /** Whether the word goes on with a company's name or its officer: "Inc. Chief Executive". */
    static boolean continuesCompany(String word) {
        return isLegalSuffix(word) || COMPANY_CONTINUATIONS.contains(lower(word));
    }

    /** Whether the word goes on with a time of day: "4 p.m. Eastern". */
    static boolean continuesClock(String word) {
        return CLOCK_CONTINUATIONS.contains(lower(word));
    }

    static boolean isStarter(String word) {
        return STARTERS.contains(lower(word));
    }

    static boolean isSpeechVerb(String word) {
        return SPEECH_VERBS.contains(word);
    }

    /** Whether a single letter after this word is a label: "Class A". */
    static boolean takesLetter(String word) {
        return LETTERED.contains(lower(word));
    }

    /** One or two letters between stops, at least twice: "U.S", "St.L", but not "Amazon.com" or "3.5". */
    private static boolean isAcronym(String word) {
        int run = 0;
        int runs = 1;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '.') {
                runs++;
                run = 0;
            } else if (!Character.isLetter(word.charAt(i)) || ++run > 2) {
                return false;
            }
        }
        return runs > 1 && run > 0;
    }

    private static void put(Kind kind, String words) {
        words(words).forEach(word -> KINDS.put(word, kind));
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ", -1)));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
