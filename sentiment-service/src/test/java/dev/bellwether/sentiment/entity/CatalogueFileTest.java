package dev.bellwether.sentiment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {
    @Test
    void read_everyField_isKept() {
        String text = """
                # A comment.

                us-acme COMPANY Acme Robotics
                  legal Acme Robotics, Inc.
                  strong Acme Robotics | AcmeBot [..2019-12-31]
                  weak Acme
                  ticker ACM
                  cue Jane Roe
                  never Acme Street | Acme School
                  listing XNAS ACMR [2010-01-05..2020-06-30]
                  listing XNYS ACM [2020-07-01..]
                  cik 1234

                law-acme LAW Acme Act
                """;

        List<Entity> entities = read(text);

        Period first = new Period(Optional.of(LocalDate.of(2010, 1, 5)), Optional.of(LocalDate.of(2020, 6, 30)));
        Period second = new Period(Optional.of(LocalDate.of(2020, 7, 1)), Optional.empty());
        Period old = new Period(Optional.empty(), Optional.of(LocalDate.of(2019, 12, 31)));
        assertThat(entities)
                .hasSize(2)
                .first()
                .isEqualTo(new Entity(
                        "us-acme",
                        EntityKind.COMPANY,
                        "Acme Robotics",
                        "Acme Robotics, Inc.",
                        List.of(
                                Alias.strong("Acme Robotics"),
                                new Alias("AcmeBot", AliasClass.STRONG, old),
                                Alias.weak("Acme"),
                                Alias.ticker("ACM")),
                        List.of("Jane Roe"),
                        List.of("Acme Street", "Acme School"),
                        List.of(new Listing("XNAS", "ACMR", first), new Listing("XNYS", "ACM", second)),
                        Identifiers.ofCik("1234")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            us-acme; needs id, kind and display name
            us_acme COMPANY Acme; an entity's id must be
            us-acme FIRM Acme; FIRM
            us-acme COMPANY Acme/  colour red; no such field
            us-acme COMPANY Acme/  legal; needs a value
            us-acme COMPANY Acme/  listing NASDAQ ACM; four capitals
            us-acme COMPANY Acme/  listing XNAS acm; ticker must be
            us-acme COMPANY Acme/  listing XNAS ACM [2020-01-01]; a period is written
            us-acme COMPANY Acme/  listing XNAS ACM [2020-01-01..2019-01-01]; must not end before
            us-acme COMPANY Acme/  cik 12x; a CIK must be
            """)
    void read_mistake_isToldWithItsLine(String lines, String message) {
        assertThatThrownBy(() -> read(lines.replace("/", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test line")
                .hasMessageContaining(message);
    }

    @Test
    void read_fieldBeforeAnyEntity_isRefused() {
        assertThatThrownBy(() -> read("  cik 1")).hasMessageContaining("before the first entity");
    }

    @Test
    void of_twoEntitiesWithOneId_isRefused() {
        List<Entity> twice = read("us-acme COMPANY Acme\nus-acme COMPANY Acme");

        assertThatThrownBy(() -> Catalogue.of(twice)).hasMessageContaining("us-acme");
    }

    private static List<Entity> read(String text) {
        return CatalogueFile.read("test", new BufferedReader(new StringReader(text)));
    }
}
