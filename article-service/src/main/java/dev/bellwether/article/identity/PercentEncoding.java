package dev.bellwether.article.identity;

import java.util.Locale;

/** One way of writing percent-encoded text (RFC 3986, 6.2.2): escapes in upper case, and none for what needs none. */
final class PercentEncoding {
    private static final String UNRESERVED = "-._~";

    private PercentEncoding() {}

    static String normalised(String encoded) {
        StringBuilder text = new StringBuilder(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char character = encoded.charAt(i);
            if (character != '%' || i + 2 >= encoded.length() || !isHex(encoded, i + 1) || !isHex(encoded, i + 2)) {
                text.append(character);
                continue;
            }
            char decoded = (char) Integer.parseInt(encoded.substring(i + 1, i + 3), 16);
            if (isUnreserved(decoded)) {
                text.append(decoded);
            } else {
                text.append(encoded.substring(i, i + 3).toUpperCase(Locale.ROOT));
            }
            i += 2;
        }
        return text.toString();
    }

    private static boolean isHex(String text, int index) {
        return Character.digit(text.charAt(index), 16) >= 0 && text.charAt(index) < 0x80;
    }

    private static boolean isUnreserved(char character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
    }
}
