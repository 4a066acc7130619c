package dev.bellwether.sentiment.store;

import dev.bellwether.sentiment.entity.Alias;
import dev.bellwether.sentiment.entity.AliasClass;
import dev.bellwether.sentiment.entity.Entity;
import dev.bellwether.sentiment.entity.Listing;
import dev.bellwether.sentiment.entity.Period;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What has no column of its own: an object, for the reactive driver takes no JSON arrays. Dates are ISO 8601, "" for none. */
record EntityJson(List<AliasItem> aliases, List<String> cues, List<String> neverPhrases, List<ListingItem> listings) {

    /** An alias. */
    record AliasItem(String text, String aliasClass, String from, String to) {}

    /** A listing. */
    record ListingItem(String mic, String ticker, String from, String to) {}

    static EntityJson of(Entity entity) {
        return new EntityJson(
                entity.aliases().stream()
                        .map(alias -> new AliasItem(
                                alias.text(),
                                alias.aliasClass().name(),
                                text(alias.period().from()),
                                text(alias.period().to())))
                        .toList(),
                entity.cues(),
                entity.neverPhrases(),
                entity.listings().stream()
                        .map(listing -> new ListingItem(
                                listing.mic(),
                                listing.ticker(),
                                text(listing.period().from()),
                                text(listing.period().to())))
                        .toList());
    }

    /** As the text of a JSON value. */
    String encode() {
        return JsonObject.mapFrom(this).encode();
    }

    static EntityJson read(JsonObject kept) {
        return kept.mapTo(EntityJson.class);
    }

    List<Alias> toAliases() {
        return aliases.stream()
                .map(item ->
                        new Alias(item.text(), AliasClass.valueOf(item.aliasClass()), period(item.from(), item.to())))
                .toList();
    }

    List<Listing> toListings() {
        return listings.stream()
                .map(item -> new Listing(item.mic(), item.ticker(), period(item.from(), item.to())))
                .toList();
    }

    private static Period period(String from, String to) {
        return new Period(day(from), day(to));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
