package dev.bellwether.sentiment.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads entities from lines made for people to review.
 *
 * <pre>
 * us-meta COMPANY Meta Platforms       an entity: id, kind, display name
 *   legal Meta Platforms, Inc.         at most once, as are cik and lei
 *   strong Meta Platforms | Facebook   also weak, ticker, cue, never; forms are divided by bars
 *   listing XNAS FB [2012-05-18..2022-06-08]
 *   listing XNAS META [2022-06-09..]
 *   cik 1326801
 * </pre>
 *
 * An alias, too, may have a period after it. A line that begins with # is a comment.
 */
final class CatalogueFile {
    private static final List<String> SHIPPED = List.of(
            "technology",
            "software",
            "internet-and-media",
            "hardware",
            "chips",
            "finance",
            "banks",
            "insurers-and-markets",
            "real-estate",
            "crypto-companies",
            "crypto-treasuries",
            "consumer",
            "retail-and-brands",
            "travel",
            "industry",
            "industrials",
            "cars",
            "energy",
            "materials",
            "health",
            "india",
            "world",
            "crypto-assets",
            "indices",
            "money-and-goods",
            "authorities",
            "laws");

    private final String file;
    private final List<Entity> entities = new ArrayList<>();
    private EntityDraft draft = EntityDraft.NONE;
    private int line;
    private int firstLine;

    private CatalogueFile(String file) {
        this.file = file;
    }

    static List<Entity> readShipped() {
        List<Entity> entities = new ArrayList<>();
        for (String name : SHIPPED) {
            String file = name + ".entities";
            try (InputStream in = CatalogueFile.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("the product is incomplete: " + file + " is missing");
                }
                entities.addAll(read(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return entities;
    }

    /** @param file its name, for messages: every error says file and line */
    static List<Entity> read(String file, BufferedReader reader) {
        CatalogueFile reading = new CatalogueFile(file);
        reader.lines().forEach(reading::accept);
        reading.finish();
        return reading.entities;
    }

    private void accept(String text) {
        line++;
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        if (!text.startsWith(" ")) {
            finish();
        }
        try {
            if (text.startsWith(" ")) {
                field(text.strip());
            } else {
                begin(text.strip());
            }
        } catch (IllegalArgumentException e) {
            throw mistake(line, e);
        }
    }

    private IllegalArgumentException mistake(int where, IllegalArgumentException cause) {
        return new IllegalArgumentException(file + " line " + where + ": " + cause.getMessage(), cause);
    }

    private void begin(String text) {
        String[] parts = text.split(" ", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("an entity needs id, kind and display name: '" + text + "'");
        }
        firstLine = line;
        draft = new EntityDraft(parts[0], EntityKind.valueOf(parts[1]), parts[2]);
    }

    private void field(String text) {
        if (draft == EntityDraft.NONE) {
            throw new IllegalArgumentException("a field stands before the first entity: '" + text + "'");
        }
        String[] parts = text.split(" ", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("a field needs a value: '" + text + "'");
        }
        String value = parts[1].strip();
        switch (parts[0]) {
            case "legal" -> draft.legalName = value;
            case "cik" -> draft.cik = value;
            case "lei" -> draft.lei = value;
            case "strong" -> addAliases(AliasClass.STRONG, value);
            case "weak" -> addAliases(AliasClass.WEAK, value);
            case "ticker" -> addAliases(AliasClass.TICKER, value);
            case "cue" -> draft.cues.addAll(forms(value));
            case "never" -> draft.neverPhrases.addAll(forms(value));
            case "listing" -> draft.listings.add(listing(value));
            default -> throw new IllegalArgumentException("no such field: '" + parts[0] + "'");
        }
    }

    private void addAliases(AliasClass aliasClass, String value) {
        for (String form : forms(value)) {
            Dated dated = Dated.parse(form);
            draft.aliases.add(new Alias(dated.text(), aliasClass, dated.period()));
        }
    }

    private static Listing listing(String value) {
        Dated dated = Dated.parse(value);
        String[] parts = dated.text().split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a listing needs a market and a ticker: '" + value + "'");
        }
        return new Listing(parts[0], parts[1], dated.period());
    }

    private static List<String> forms(String value) {
        return Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
    }

    private void finish() {
        if (draft != EntityDraft.NONE) {
            try {
                entities.add(draft.toEntity());
            } catch (IllegalArgumentException e) {
                throw mistake(firstLine, e);
            }
            draft = EntityDraft.NONE;
        }
    }

    /** A text with a period in square brackets after it, or without one. */
    private record Dated(String text, Period period) {
        static Dated parse(String value) {
            int bracket = value.indexOf('[');
            if (bracket < 0) {
                return new Dated(value, Period.ALWAYS);
            }
            int dots = value.indexOf("..", bracket);
            if (dots < 0 || !value.endsWith("]")) {
                throw new IllegalArgumentException("a period is written [from..to]: '" + value + "'");
            }
            Period period = new Period(
                    day(value.substring(bracket + 1, dots)), day(value.substring(dots + 2, value.length() - 1)));
            return new Dated(value.substring(0, bracket).strip(), period);
        }

        private static Optional<LocalDate> day(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        }
    }
}
