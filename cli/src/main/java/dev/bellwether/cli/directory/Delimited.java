package dev.bellwether.cli.directory;

import java.util.ArrayList;
import java.util.List;

/** Takes the lines of tables apart: fields may stand in double quotes, within which a divider is text and a quote is doubled. */
final class Delimited {
    private Delimited() {}

    static List<String> split(String line, char divider) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == divider && !isQuoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
