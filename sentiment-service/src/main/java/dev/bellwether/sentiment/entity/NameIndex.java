package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.text.Text;
import dev.bellwether.sentiment.text.Tokens;
import dev.bellwether.sentiment.text.Tokens.Gap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All names of a catalogue in one trie over tokens: a look-up costs the length of the longest name that begins at a token,
 * however many names there are.
 */
final class NameIndex {
    /** The names that end before the token {@code end}. */
    record Hit(int end, List<Name> names) {}

    private static final class Node {
        private final Map<String, Node> spaced = new HashMap<>(2);
        private final Map<String, Node> glued = new HashMap<>(2);
        private final List<Name> names = new ArrayList<>(1);

        private Map<String, Node> after(Gap gap) {
            return gap == Gap.NONE ? glued : spaced;
        }
    }

    private final Node root = new Node();

    NameIndex(Catalogue catalogue) {
        catalogue.entities().forEach(this::addAll);
    }

    /** The names that begin at a token, longest first; they do not reach over a blank line. */
    List<Hit> startingAt(Tokens tokens, int from) {
        Node node = root.spaced.get(tokens.word(from));
        if (node == null) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>(2);
        int at = from;
        while (node != null) {
            at++;
            if (!node.names.isEmpty()) {
                hits.add(0, new Hit(at, node.names));
            }
            Gap gap = tokens.gap(at);
            node = gap == Gap.PARAGRAPH ? null : node.after(gap).get(tokens.word(at));
        }
        return hits;
    }

    private void addAll(Entity entity) {
        Tokens legalName = Tokens.of(Text.of(entity.legalName()));
        LegalSuffix.Parsed legal = LegalSuffix.parse(legalName);
        if (!legal.form().isEmpty() || legal.baseEnd() > 1) {
            int first = legalName.word(0).equals("The") && legal.baseEnd() > 1 ? 1 : 0;
            add(legalName, first, legal.baseEnd(), new Name(entity, Name.Use.LEGAL, legal.form(), Period.ALWAYS));
        }
        for (Alias alias : entity.aliases()) {
            switch (alias.aliasClass()) {
                case STRONG -> add(alias.text(), new Name(entity, Name.Use.STRONG, "", alias.period()));
                case WEAK -> add(alias.text(), new Name(entity, Name.Use.WEAK, legal.form(), alias.period()));
                case TICKER -> {}
            }
        }
        entity.cues().forEach(cue -> add(cue, new Name(entity, Name.Use.CUE, "", Period.ALWAYS)));
        entity.neverPhrases().forEach(phrase -> add(phrase, new Name(entity, Name.Use.NEVER, "", Period.ALWAYS)));
    }

    private void add(String form, Name name) {
        Tokens tokens = Tokens.of(Text.of(form));
        add(tokens, 0, tokens.size(), name);
    }

    private void add(Tokens form, int from, int to, Name name) {
        Node node = root;
        for (int i = from; i < to; i++) {
            Gap gap = i == from ? Gap.SPACE : form.gap(i);
            node = node.after(gap).computeIfAbsent(form.word(i), word -> new Node());
        }
        if (node != root) {
            node.names.add(name);
        }
    }
}
