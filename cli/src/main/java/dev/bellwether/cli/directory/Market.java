package dev.bellwether.cli.directory;

import java.util.Map;
import java.util.Optional;

/** Exchanges as the directories name them. */
final class Market {
    private static final Map<String, String> MICS = Map.of(
            "Nasdaq", "XNAS",
            "NYSE", "XNYS",
            "OTC", "OTCM",
            "CBOE", "BATS",
            "N", "XNYS",
            "A", "XASE",
            "P", "ARCX",
            "Z", "BATS");

    private Market() {}

    /** The ISO 10383 code of an exchange; empty for one that is not known. */
    static Optional<String> mic(String exchange) {
        return Optional.ofNullable(MICS.get(exchange));
    }

    /** A symbol with its share class after a full stop: "BRK.B". */
    static String ticker(String symbol) {
        return symbol.replace('-', '.');
    }
}
