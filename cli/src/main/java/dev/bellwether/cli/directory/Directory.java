package dev.bellwether.cli.directory;

import dev.bellwether.api.sentiment.v1.DirectoryCompany;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.input.Utf8Text;
import java.nio.file.Path;
import java.util.List;

/**
 * What a file of companies holds.
 *
 * @param companies each with its listings, in the order of the file
 * @param left rows that stand for no company's shares: funds, warrants, test symbols
 */
public record Directory(List<DirectoryCompany> companies, List<Left> left) {

    /** A row that is left out, and why. */
    public record Left(String row, String reason) {}

    public Directory {
        companies = List.copyOf(companies);
        left = List.copyOf(left);
    }

    /**
     * Reads the SEC's company_tickers_exchange.json, or a symbol directory: NASDAQ's nasdaqlisted.txt or otherlisted.txt, or such a
     * table with commas.
     *
     * @throws Refused naming the file, and the line where that can be told
     */
    public static Directory read(Path file) {
        String text = Utf8Text.read(file);
        return text.stripLeading().startsWith("{") ? SecDirectory.read(file, text) : SymbolDirectory.read(file, text);
    }
}
