package dev.bellwether.article.store;

import java.util.List;

/** What a text is in the index, under one text search configuration: its lexemes in their order, at least one. */
record Lexemes(List<Placed> placed) {

    /** @param position in the text, from 1; some words, such as addresses, have several lexemes at places of their own */
    record Placed(String lexeme, int position) {}

    Lexemes {
        placed = List.copyOf(placed);
    }

    /** As a tsquery: the lexemes at their distances. */
    String inOrder(String marks) {
        StringBuilder query = new StringBuilder();
        int before = 0;
        for (Placed word : placed) {
            if (!query.isEmpty()) {
                query.append(" <").append(word.position() - before).append("> ");
            }
            query.append(quoted(word.lexeme())).append(marks);
            before = word.position();
        }
        return placed.size() == 1 ? query.toString() : "(" + query + ")";
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
