package dev.bellwether.sentiment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntityTest {
    private static final Period BEFORE = new Period(Optional.empty(), Optional.of(LocalDate.parse("2022-06-08")));
    private static final Period SINCE = new Period(Optional.of(LocalDate.parse("2022-06-09")), Optional.empty());

    @Test
    void tickers_ofADay_areThoseInForceOnIt() {
        Entity entity = entity(
                List.of(new Alias("COIN", AliasClass.TICKER, BEFORE), new Alias("TOKEN", AliasClass.TICKER, SINCE)),
                List.of(new Listing("XNAS", "FB", BEFORE), new Listing("XNAS", "META", SINCE)));

        assertThat(entity.tickers(Optional.of(LocalDate.parse("2022-06-08")))).containsExactly("FB", "COIN");
        assertThat(entity.tickers(Optional.of(LocalDate.parse("2022-06-09")))).containsExactly("META", "TOKEN");
    }

    @Test
    void tickers_ofAnUnknownDay_areThoseWithoutAnEnd() {
        Entity entity = entity(
                List.of(Alias.ticker("TOKEN")),
                List.of(new Listing("XNAS", "FB", BEFORE), new Listing("XNAS", "META", SINCE)));

        assertThat(entity.tickers(Optional.empty())).containsExactly("META", "TOKEN");
    }

    @Test
    void tickers_ofSeveralMarkets_areGivenOnce() {
        Entity entity = entity(
                List.of(Alias.ticker("ABCD")),
                List.of(
                        new Listing("XNAS", "ABCD", Period.ALWAYS),
                        new Listing("XTSE", "ABCD", Period.ALWAYS),
                        new Listing("XLON", "ABC", Period.ALWAYS)));

        assertThat(entity.tickers(Optional.of(LocalDate.parse("2022-06-08")))).containsExactly("ABCD", "ABC");
    }

    @Test
    void tickers_namesOfOtherClasses_areNone() {
        Entity entity = entity(List.of(Alias.strong("BTC"), Alias.weak("XBT")), List.of());

        assertThat(entity.tickers(Optional.empty())).isEmpty();
    }

    private static Entity entity(List<Alias> aliases, List<Listing> listings) {
        return new Entity(
                "company-some",
                EntityKind.COMPANY,
                "Some",
                "",
                aliases,
                List.of(),
                List.of(),
                listings,
                Identifiers.NONE);
    }
}
