package dev.bellwether.sentiment.catalogue;

import java.util.List;

/**
 * A company as a directory has it, unchecked.
 *
 * @param legalName as registered, in any case: "CLEANSPARK, INC."
 * @param cik the empty string when the directory does not tell it
 * @param listings its first ticker is in the id
 */
public record DirectoryCompany(String legalName, String cik, List<Row> listings) {

    /** A listing as the directory has it. */
    public record Row(String mic, String ticker) {}

    public DirectoryCompany {
        listings = List.copyOf(listings);
    }
}
