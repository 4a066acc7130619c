package dev.bellwether.sentiment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sentiment.catalogue.ImportOutcome.Result;
import dev.bellwether.sentiment.entity.Alias;
import dev.bellwether.sentiment.entity.Catalogue;
import dev.bellwether.sentiment.entity.Entity;
import dev.bellwether.sentiment.entity.EntityKind;
import dev.bellwether.sentiment.entity.Identifiers;
import dev.bellwether.sentiment.entity.Linker;
import dev.bellwether.sentiment.entity.Listing;
import dev.bellwether.sentiment.entity.Period;
import dev.bellwether.sentiment.text.Document;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompanyImportTest {
    private static final Instant NOW = Instant.parse("2026-02-19T14:30:00Z");
    private static final Entity KNOWN = new Entity(
            "us-know",
            EntityKind.COMPANY,
            "Known",
            "Known Robotics, Inc.",
            List.of(Alias.strong("Known Robotics")),
            List.of(),
            List.of(),
            List.of(new Listing("XNAS", "KNOW", Period.ALWAYS)),
            Identifiers.ofCik("77"));

    private final CatalogueSnapshot shipped = snapshot(List.of(KNOWN));

    @Test
    void add_newCompany_isNamedByItsLegalNameAndItsTickerAlone() {
        ImportOutcome outcome =
                new CompanyImport(shipped, NOW).add(company("ACME GOLDWORKS, INC.", "0000001234", "AGW"));

        Entity entity = outcome.toStore().orElseThrow().entity();
        assertThat(outcome.result()).isEqualTo(Result.CREATED);
        assertThat(entity.id()).isEqualTo("us-agw");
        assertThat(entity.legalName()).isEqualTo("Acme Goldworks, Inc.");
        assertThat(entity.identifiers().cik()).isEqualTo("1234");
        assertThat(entity.aliases()).containsExactly(Alias.weak("Acme Goldworks"));
        assertThat(linked(entity, "Acme Goldworks, Inc. rose.")).containsExactly("us-agw");
        assertThat(linked(entity, "It trades as NASDAQ: AGW here.")).containsExactly("us-agw");
        assertThat(linked(entity, "Workers of Acme Goldworks rose.")).isEmpty();
        assertThat(linked(entity, "AGW and Acme are only words.")).isEmpty();
    }

    @Test
    void add_companyOfOneWord_getsNoAlias() {
        ImportOutcome outcome = new CompanyImport(shipped, NOW).add(company("Celsius, Inc.", "8", "CLS"));

        assertThat(outcome.toStore().orElseThrow().entity().aliases()).isEmpty();
    }

    @Test
    void add_companyOfTheCatalogue_isLeftAlone() {
        CompanyImport imported = new CompanyImport(shipped, NOW);

        assertThat(imported.add(company("Another Name Corp", "77", "OTHR")))
                .isEqualTo(ImportOutcome.unchanged("us-know"));
        assertThat(imported.add(company("Known Robotics", "", "KNOW"))).isEqualTo(ImportOutcome.unchanged("us-know"));
    }

    @Test
    void add_companyOfTheCatalogueByItsName_isLeftAloneUnlessItsCikIsAnother() {
        Entity abroad = new Entity(
                "company-abroad",
                EntityKind.COMPANY,
                "Abroad Systems",
                "Abroad Systems plc",
                List.of(Alias.strong("Abroad Systems")),
                List.of(),
                List.of(),
                List.of(),
                Identifiers.NONE);
        CompanyImport imported = new CompanyImport(snapshot(List.of(KNOWN, abroad)), NOW);

        assertThat(imported.add(company("ABROAD SYSTEMS PLC /FI/", "5", "ABRSY")))
                .isEqualTo(ImportOutcome.unchanged("company-abroad"));
        assertThat(imported.add(company("KNOWN ROBOTICS CORP", "6", "KNRB")).result())
                .isEqualTo(Result.CREATED);
    }

    @Test
    void add_familyOfFunds_isSkipped() {
        List<DirectoryCompany.Row> rows = IntStream.range(0, 11)
                .mapToObj(i -> new DirectoryCompany.Row("ARCX", "FAM" + i))
                .toList();

        assertThat(new CompanyImport(shipped, NOW)
                        .add(new DirectoryCompany("Zorro Trust II", "5", rows))
                        .reason())
                .contains("fund");
    }

    @Test
    void add_tickerOfAnotherCompany_isSkippedWithItsOwner() {
        ImportOutcome outcome = new CompanyImport(shipped, NOW).add(company("Stranger Corp", "78", "KNOW"));

        assertThat(outcome.result()).isEqualTo(Result.SKIPPED);
        assertThat(outcome.reason()).contains("KNOW", "entities/us-know");
    }

    @Test
    void add_fundOrdinaryNameOrMissingTicker_isSkippedWithTheReason() {
        CompanyImport imported = new CompanyImport(shipped, NOW);

        assertThat(imported.add(company("Big Gold ETF", "1", "BIG")).reason()).contains("fund");
        assertThat(imported.add(company("Big Gold", "2", "BIG")).reason()).contains("ordinary words");
        assertThat(imported.add(new DirectoryCompany("Acme Inc", "3", List.of()))
                        .reason())
                .contains("no ticker");
        assertThat(imported.add(company("Acme Inc", "x", "ACME")).reason()).contains("CIK");
        assertThat(imported.add(company("Acme Inc", "4", "acme")).reason()).contains("ticker");
    }

    @Test
    void add_again_changesOnlyWhatTheDirectoryChanged() {
        OwnEntity first = stored(shipped, company("Acme Corp", "9", "ACM"));
        CatalogueSnapshot with = shipped.with(new EntityStore.Changed(List.of(first), List.of(), 1));

        ImportOutcome same = new CompanyImport(with, NOW).add(company("Acme Corp", "9", "ACM"));
        ImportOutcome renamed = new CompanyImport(with, NOW).add(company("Acme Mining Corp", "9", "ACM"));

        assertThat(same.result()).isEqualTo(Result.UNCHANGED);
        assertThat(renamed.result()).isEqualTo(Result.UPDATED);
        assertThat(renamed.id()).isEqualTo("us-acm");
        assertThat(renamed.toStore().orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void add_afterSomebodyChangedItByHand_leavesItAlone() {
        OwnEntity first = stored(shipped, company("Acme Corp", "9", "ACM"));
        OwnEntity byHand = new OwnEntity(first.entity(), false, 2, NOW, NOW);
        CatalogueSnapshot with = shipped.with(new EntityStore.Changed(List.of(byHand), List.of(), 1));

        ImportOutcome renamed = new CompanyImport(with, NOW).add(company("Acme Mining Corp", "9", "ACM"));

        assertThat(renamed).isEqualTo(ImportOutcome.unchanged("us-acm"));
    }

    private static OwnEntity stored(CatalogueSnapshot catalogue, DirectoryCompany company) {
        return new CompanyImport(catalogue, NOW).add(company).toStore().orElseThrow();
    }

    private static DirectoryCompany company(String name, String cik, String ticker) {
        return new DirectoryCompany(name, cik, List.of(new DirectoryCompany.Row("XNAS", ticker)));
    }

    private static Stream<String> linked(Entity entity, String text) {
        return new Linker(Catalogue.of(List.of(entity)))
                .link(Document.of("", text), Optional.empty()).entities().stream()
                        .map(linked -> linked.entity().id());
    }

    private static CatalogueSnapshot snapshot(List<Entity> entities) {
        Catalogue catalogue = Catalogue.of(entities);
        return CatalogueSnapshot.of(catalogue, new Linker(catalogue));
    }
}
