package dev.bellwether.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bellwether.sentiment.catalogue.CatalogueSnapshot;
import dev.bellwether.sentiment.catalogue.CompanyImport;
import dev.bellwether.sentiment.catalogue.DirectoryCompany;
import dev.bellwether.sentiment.catalogue.OwnEntity;
import dev.bellwether.sentiment.entity.Catalogue;
import dev.bellwether.sentiment.entity.Entity;
import dev.bellwether.sentiment.entity.Linker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue that ships, with the companies of the SEC's file beside it, as {@code bellwether entities import} makes them. */
final class ImportedCatalogue {

    private static final Map<String, String> MICS =
            Map.of("Nasdaq", "XNAS", "NYSE", "XNYS", "OTC", "OTCM", "CBOE", "BATS");

    private ImportedCatalogue() {}

    /** With made-up companies until it has so many entities. */
    static Catalogue filledTo(int entities) {
        List<Entity> all = new ArrayList<>(read().entities());
        CompanyImport made = new CompanyImport(
                CatalogueSnapshot.of(Catalogue.of(List.of()), new Linker(Catalogue.of(List.of()))), Instant.EPOCH);
        for (int i = 0; all.size() < entities; i++) {
            DirectoryCompany company = new DirectoryCompany(
                    "Madeup " + i + " Industries Inc.", "", List.of(new DirectoryCompany.Row("XNAS", "MADE" + i)));
            all.add(made.add(company).toStore().orElseThrow().entity());
        }
        return Catalogue.of(all);
    }

    static Catalogue read() {
        Catalogue shipped = Catalogue.shipped();
        CompanyImport imported = new CompanyImport(CatalogueSnapshot.of(shipped, new Linker(shipped)), Instant.EPOCH);
        List<Entity> entities = new ArrayList<>(shipped.entities());
        companies()
                .forEach(company ->
                        imported.add(company).toStore().map(OwnEntity::entity).ifPresent(entities::add));
        return Catalogue.of(entities);
    }

    private static List<DirectoryCompany> companies() {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<DirectoryCompany.Row>> listings = new LinkedHashMap<>();
        for (JsonNode row : EvaluationData.json("gazetteer/sec_company_tickers_exchange.json")
                .get("data")) {
            String mic = MICS.getOrDefault(row.get(3).asText(), "");
            if (!mic.isEmpty()) {
                names.putIfAbsent(row.get(0).asText(), row.get(1).asText());
                listings.computeIfAbsent(row.get(0).asText(), cik -> new ArrayList<>())
                        .add(new DirectoryCompany.Row(mic, row.get(2).asText().replace('-', '.')));
            }
        }
        List<DirectoryCompany> companies = new ArrayList<>();
        names.forEach(
                (cik, name) -> companies.add(new DirectoryCompany(name, cik, listings.getOrDefault(cik, List.of()))));
        return companies;
    }
}
