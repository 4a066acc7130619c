package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.text.Text;
import dev.bellwether.sentiment.text.Tokens;

/**
 * A registered name taken apart.
 *
 * @param base without the suffix, and without "The" before it
 * @param hasSuffix whether it says what the company is in law
 */
public record LegalName(String base, boolean hasSuffix) {

    public static LegalName of(String name) {
        Text text = Text.of(name);
        Tokens tokens = Tokens.of(text);
        LegalSuffix.Parsed parsed = LegalSuffix.parse(tokens);
        if (tokens.size() == 0) {
            return new LegalName("", false);
        }
        int first = tokens.word(0).equals("The") && parsed.baseEnd() > 1 ? 1 : 0;
        String base = text.slice(tokens.start(first), tokens.end(parsed.baseEnd() - 1));
        return new LegalName(base, !parsed.form().isEmpty());
    }
}
