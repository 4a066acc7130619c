package dev.bellwether.cli.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellwether.api.sentiment.v1.DirectoryCompany;
import dev.bellwether.api.sentiment.v1.Listing;
import dev.bellwether.cli.failure.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SEC's company_tickers_exchange.json: a list of the names of the fields, and a list of rows. */
final class SecDirectory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIELDS = List.of("cik", "name", "ticker", "exchange");

    private SecDirectory() {}

    static Directory read(Path file, String text) {
        JsonNode tree = tree(file, text);
        List<String> fields = new ArrayList<>();
        tree.path("fields").forEach(field -> fields.add(field.asText()));
        if (!fields.containsAll(FIELDS) || !tree.path("data").isArray()) {
            throw new Refused(file + ": is not the SEC's company_tickers_exchange.json: it must have 'fields' with "
                    + String.join(", ", FIELDS) + ", and 'data'");
        }
        Map<String, DirectoryCompany.Builder> byCik = new LinkedHashMap<>();
        List<Directory.Left> left = new ArrayList<>();
        for (JsonNode row : tree.path("data")) {
            String ticker = Market.ticker(row.path(fields.indexOf("ticker")).asText());
            String cik = row.path(fields.indexOf("cik")).asText();
            Optional<String> mic =
                    Market.mic(row.path(fields.indexOf("exchange")).asText());
            if (mic.isEmpty()) {
                left.add(new Directory.Left(ticker, "it is on no exchange that is known"));
            } else {
                byCik.computeIfAbsent(
                                cik,
                                key -> DirectoryCompany.newBuilder()
                                        .setCik(key)
                                        .setLegalName(
                                                row.path(fields.indexOf("name")).asText()))
                        .addListings(Listing.newBuilder().setMic(mic.get()).setTicker(ticker));
            }
        }
        return new Directory(
                byCik.values().stream().map(DirectoryCompany.Builder::build).toList(), left);
    }

    private static JsonNode tree(Path file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Refused(
                    file + ": is no JSON at line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
    }
}
