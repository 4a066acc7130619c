package dev.bellwether.article.extract;

/**
 * What language a text is in.
 *
 * @param code BCP-47; "und" when it could not be told
 * @param confidence 0 to 1
 */
public record Language(String code, double confidence) {
    /** When it could not be told. */
    public static final Language UNDETERMINED = new Language("und", 0);

    public Language {
        if (code.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("no language: " + code + " with confidence " + confidence);
        }
    }
}
