package dev.bellwether.sentiment.entity;

/**
 * The numbers that others gave an entity.
 *
 * @param cik the Central Index Key of the SEC, ten digits or fewer; the empty string when there is none
 * @param lei the Legal Entity Identifier of ISO 17442, 20 characters; the empty string when there is none
 */
public record Identifiers(String cik, String lei) {
    /** Nobody gave it a number. */
    public static final Identifiers NONE = new Identifiers("", "");

    private static final int CIK_LENGTH = 10;
    private static final int LEI_LENGTH = 20;
    private static final int MODULUS = 97;

    public Identifiers {
        if (cik.length() > CIK_LENGTH || !cik.chars().allMatch(Identifiers::isDigit)) {
            throw new IllegalArgumentException("a CIK must be at most ten digits: '" + cik + "'");
        }
        if (!lei.isEmpty() && !isLei(lei)) {
            throw new IllegalArgumentException(
                    "an LEI must be 20 capitals and digits whose last two check the rest: '" + lei + "'");
        }
    }

    public static Identifiers ofCik(String cik) {
        return new Identifiers(cik, "");
    }

    /** ISO 7064, MOD 97-10: the whole, with A to Z read as 10 to 35, leaves 1. */
    private static boolean isLei(String lei) {
        if (lei.length() != LEI_LENGTH) {
            return false;
        }
        int remainder = 0;
        for (int i = 0; i < LEI_LENGTH; i++) {
            char c = lei.charAt(i);
            if (isDigit(c)) {
                remainder = (remainder * 10 + c - '0') % MODULUS;
            } else if (c >= 'A' && c <= 'Z') {
                remainder = (remainder * 100 + c - 'A' + 10) % MODULUS;
            } else {
                return false;
            }
        }
        return remainder == 1;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
