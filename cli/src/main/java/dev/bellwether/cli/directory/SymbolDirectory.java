package dev.bellwether.cli.directory;

import dev.bellwether.api.sentiment.v1.DirectoryCompany;
import dev.bellwether.api.sentiment.v1.Listing;
import dev.bellwether.cli.failure.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** NASDAQ's symbol directory, nasdaqlisted.txt and otherlisted.txt: one security in each line, which are divided by bars, or by commas. */
final class SymbolDirectory {
    /** Where the company's name ends in the name of a security. */
    private static final List<String> SECURITIES = List.of(
            " - ",
            " Common Stock",
            " Common Share",
            " Class A ",
            " Class B ",
            " Class C ",
            " Ordinary Share",
            " American Depositary",
            " Depositary Share",
            " Subordinate Voting",
            " Shares of Beneficial",
            " Common Units",
            " New York Registry",
            " ADS");

    private static final List<String> NO_SHARES =
            List.of("warrant", "right", "unit", "preferred", "notes", "debenture", "due 20", "etn", "test stock");

    private final Path file;
    private final List<String> header;
    private final char divider;
    private final Map<String, DirectoryCompany.Builder> byName = new LinkedHashMap<>();
    private final List<Directory.Left> left = new ArrayList<>();

    private SymbolDirectory(Path file, String header) {
        this.file = file;
        this.divider = header.indexOf('|') >= 0 ? '|' : ',';
        this.header = Delimited.split(header, divider);
    }

    static Directory read(Path file, String text) {
        List<String> lines = text.lines().toList();
        SymbolDirectory directory = new SymbolDirectory(file, lines.get(0));
        if (!directory.header.contains("Security Name")
                || directory.symbolColumn().isEmpty()) {
            throw new Refused(
                    file + ": is no directory that is known; give the SEC's company_tickers_exchange.json, or NASDAQ's"
                            + " nasdaqlisted.txt or otherlisted.txt");
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("File Creation Time")) {
                directory.add(i + 1, Delimited.split(lines.get(i), directory.divider));
            }
        }
        return new Directory(
                directory.byName.values().stream()
                        .map(DirectoryCompany.Builder::build)
                        .toList(),
                directory.left);
    }

    private void add(int line, List<String> row) {
        if (row.size() < header.size()) {
            throw new Refused(file + " line " + line + ": it has " + row.size() + " columns where the first line has "
                    + header.size());
        }
        String symbol = value(row, symbolColumn().orElseThrow());
        String security = value(row, "Security Name");
        Optional<String> mic = header.contains("Exchange") ? Market.mic(value(row, "Exchange")) : Optional.of("XNAS");
        Optional<String> reason = reason(row, security, mic);
        if (reason.isPresent()) {
            left.add(new Directory.Left(symbol, reason.get()));
            return;
        }
        String name = company(security);
        byName.computeIfAbsent(name, key -> DirectoryCompany.newBuilder().setLegalName(key))
                .addListings(Listing.newBuilder().setMic(mic.orElseThrow()).setTicker(Market.ticker(symbol)));
    }

    private Optional<String> reason(List<String> row, String security, Optional<String> mic) {
        String lower = security.toLowerCase(Locale.ROOT);
        if (value(row, "Test Issue").equals("Y")) {
            return Optional.of("it is a test symbol");
        }
        if (value(row, "ETF").equals("Y")) {
            return Optional.of("it is a fund");
        }
        if (mic.isEmpty()) {
            return Optional.of("it is on no exchange that is known");
        }
        String kind = lower.substring(company(security).length());
        return NO_SHARES.stream().anyMatch(kind::contains) ? Optional.of("it is no share") : Optional.empty();
    }

    /** The security's name up to where it says what sort of share it is. */
    private static String company(String security) {
        int end = security.length();
        for (String begin : SECURITIES) {
            int at = security.indexOf(begin);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return security.substring(0, end).strip();
    }

    private Optional<String> symbolColumn() {
        return List.of("Symbol", "ACT Symbol").stream().filter(header::contains).findFirst();
    }

    private String value(List<String> row, String column) {
        int index = header.indexOf(column);
        return index < 0 ? "" : row.get(index);
    }
}
