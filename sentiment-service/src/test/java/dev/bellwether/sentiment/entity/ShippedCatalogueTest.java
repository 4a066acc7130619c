package dev.bellwether.sentiment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellwether.sentiment.EvaluationData;
import dev.bellwether.sentiment.text.Text;
import dev.bellwether.sentiment.text.Tokens;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reviews the catalogue files as a careful reader would. */
class ShippedCatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();

    /** Names that are ordinary words only when they are written otherwise. */
    private static final Set<String> NAMES_BY_THEIR_CAPITALS = Set.of(
            "Adobe",
            "BlackBerry",
            "Bitcoin",
            "Corning",
            "DAVE",
            "EMIR",
            "Ether",
            "IndiGo",
            "Intel",
            "MiCA",
            "Nestle",
            "Nifty",
            "SAP",
            "Tenable",
            "Twitter",
            "UPS",
            "Yelp");

    private static long count(EntityKind... kinds) {
        return CATALOGUE.entities().stream()
                .filter(entity -> Set.of(kinds).contains(entity.kind()))
                .count();
    }

    @Test
    void shipped_kinds_areAllThere() {
        assertThat(count(EntityKind.COMPANY)).isGreaterThanOrEqualTo(700);
        assertThat(count(EntityKind.CRYPTO_ASSET)).isGreaterThanOrEqualTo(150);
        for (EntityKind kind : List.of(
                EntityKind.LAW,
                EntityKind.REGULATOR,
                EntityKind.CENTRAL_BANK,
                EntityKind.INDEX,
                EntityKind.CURRENCY,
                EntityKind.COMMODITY)) {
            assertThat(count(kind)).as(kind.name()).isGreaterThanOrEqualTo(30);
        }
    }

    @Test
    void shipped_ids_sayTheKind() {
        Map<EntityKind, List<String>> prefixes = Map.of(
                EntityKind.COMPANY, List.of("us-", "company-"),
                EntityKind.CRYPTO_ASSET, List.of("crypto-"),
                EntityKind.LAW, List.of("law-"),
                EntityKind.REGULATOR, List.of("regulator-"),
                EntityKind.CENTRAL_BANK, List.of("central-bank-"),
                EntityKind.INDEX, List.of("index-"),
                EntityKind.CURRENCY, List.of("currency-"),
                EntityKind.COMMODITY, List.of("commodity-"));

        assertThat(CATALOGUE.entities())
                .allSatisfy(entity -> assertThat(prefixes.getOrDefault(entity.kind(), List.of()))
                        .anyMatch(prefix -> entity.id().startsWith(prefix)));
    }

    @Test
    void shipped_nameForms_belongToOneEntity() {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (Entity entity : CATALOGUE.entities()) {
            entity.aliases().stream()
                    .filter(alias -> alias.aliasClass() != AliasClass.TICKER)
                    .forEach(alias -> owners.computeIfAbsent(alias.text(), form -> new TreeSet<>())
                            .add(entity.id()));
            if (!entity.legalName().isEmpty()) {
                owners.computeIfAbsent(entity.legalName(), form -> new TreeSet<>())
                        .add(entity.id());
            }
        }
        owners.values().removeIf(ids -> ids.size() == 1);

        assertThat(owners).isEmpty();
    }

    @Test
    void shipped_formsOfOneEntity_areGivenOnce() {
        assertThat(CATALOGUE.entities())
                .allSatisfy(entity -> assertThat(entity.aliases().stream()
                                .filter(alias -> alias.aliasClass() != AliasClass.TICKER)
                                .map(Alias::text))
                        .as(entity.id())
                        .doesNotHaveDuplicates());
    }

    @Test
    void shipped_ordinaryWords_areNoStrongNames() {
        List<String> words = capitalisedStrongNames()
                .filter(form -> form.length() < 2 || OrdinaryWords.contains(form))
                .filter(form -> !NAMES_BY_THEIR_CAPITALS.contains(form))
                .toList();

        assertThat(words).isEmpty();
    }

    @Test
    void shipped_wordsWrittenInLowerCaseInNews_areNoStrongNames() {
        Set<String> lowerCase = lowerCaseWords();

        List<String> words = capitalisedStrongNames()
                .filter(form -> lowerCase.contains(form.toLowerCase(Locale.ROOT)))
                .filter(form -> !NAMES_BY_THEIR_CAPITALS.contains(form))
                .toList();

        assertThat(words).isEmpty();
    }

    /** Of one that has such a name in lower case, too, it is the name of a thing: bitcoin, rupee. */
    private static Stream<String> capitalisedStrongNames() {
        return CATALOGUE.entities().stream().flatMap(entity -> {
            Set<String> strong = entity.aliases().stream()
                    .filter(alias -> alias.aliasClass() == AliasClass.STRONG)
                    .map(Alias::text)
                    .collect(Collectors.toSet());
            return strong.stream().filter(form -> !strong.contains(form.toLowerCase(Locale.ROOT)));
        });
    }

    /** Words found in lower case in at least three paragraphs of edited news. */
    private static Set<String> lowerCaseWords() {
        Map<String, Set<String>> texts = new HashMap<>();
        for (String line : EvaluationData.lines("sentiment/finentity.tsv")) {
            String text = line.split("\t", -1)[6];
            Tokens tokens = Tokens.of(Text.of(text));
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.word(i).equals(tokens.word(i).toLowerCase(Locale.ROOT))) {
                    texts.computeIfAbsent(tokens.word(i), word -> new HashSet<>())
                            .add(text);
                }
            }
        }
        texts.values().removeIf(in -> in.size() < 3);
        return texts.keySet();
    }

    @Test
    void shipped_neverPhrases_holdAWordOfTheirEntity() {
        List<String> pointless = new ArrayList<>();
        for (Entity entity : CATALOGUE.entities()) {
            Set<String> own = entity.aliases().stream()
                    .flatMap(alias -> words(alias.text()))
                    .collect(Collectors.toSet());
            entity.neverPhrases().stream()
                    .filter(phrase -> words(phrase).noneMatch(own::contains))
                    .forEach(phrase -> pointless.add(entity.id() + ": " + phrase));
        }

        assertThat(pointless).isEmpty();
    }

    private static Stream<String> words(String text) {
        Tokens tokens = Tokens.of(Text.of(text));
        return IntStream.range(0, tokens.size()).filter(tokens::isWord).mapToObj(tokens::word);
    }

    @Test
    void shipped_weakNames_haveSomethingThatGivesEvidence() {
        List<String> alone = CATALOGUE.entities().stream()
                .filter(entity -> !entity.aliases().isEmpty())
                .filter(entity -> entity.aliases().stream().allMatch(alias -> alias.aliasClass() == AliasClass.WEAK))
                .filter(entity -> entity.cues().isEmpty() && entity.legalName().isEmpty())
                .map(Entity::id)
                .toList();

        assertThat(alone).isEmpty();
    }

    @Test
    void shipped_openListings_haveOneOwnerInTheUnitedStates() {
        List<String> tickers = CATALOGUE.entities().stream()
                .flatMap(entity -> entity.listings().stream())
                .filter(listing ->
                        listing.isInUnitedStates() && listing.period().isOpen())
                .map(Listing::ticker)
                .toList();

        assertThat(tickers).doesNotHaveDuplicates();
    }

    /** One company's symbols follow each other, and what was another's before is not its own then. */
    @Test
    void shipped_listingsInTheUnitedStates_haveOneOwnerAtATime() {
        record Held(String owner, Period period) {}
        Map<String, List<Held>> bySymbol = new TreeMap<>();
        for (Entity entity : CATALOGUE.entities()) {
            entity.listings().stream()
                    .filter(Listing::isInUnitedStates)
                    .forEach(listing -> bySymbol.computeIfAbsent(listing.ticker(), symbol -> new ArrayList<>())
                            .add(new Held(entity.id(), listing.period())));
        }

        List<String> twice = new ArrayList<>();
        bySymbol.forEach((symbol, held) -> {
            for (Held one : held) {
                held.stream()
                        .filter(other -> !other.owner().equals(one.owner()) && overlap(one.period(), other.period()))
                        .forEach(other -> twice.add(symbol + " " + one.owner() + " " + other.owner()));
            }
        });
        assertThat(twice).isEmpty();
    }

    private static boolean overlap(Period one, Period other) {
        LocalDate first = one.from().orElse(LocalDate.MIN);
        LocalDate last = one.to().orElse(LocalDate.MAX);
        return !other.from().orElse(LocalDate.MIN).isAfter(last)
                && !other.to().orElse(LocalDate.MAX).isBefore(first);
    }

    @ParameterizedTest
    @CsvSource({
        "us-meta, 2021-10-28, FB",
        "us-meta, 2022-06-09, META",
        "us-rtx, 2020-04-02, UTX",
        "us-psky, 2020-03-01, VIAC",
        "us-psky, 2022-02-16, PARA",
        "us-fisv, 2023-06-06, FISV",
        "us-fisv, 2024-03-01, FI",
        "us-fisv, 2025-11-11, FISV",
        "us-wbd, 2022-04-09, DISCA",
        "crypto-btc, 2021-10-28, BTC",
    })
    void shipped_tickersOfADay_areThoseInForceOnIt(String id, LocalDate day, String wanted) {
        assertThat(CATALOGUE.find(id).orElseThrow().tickers(Optional.of(day))).containsExactly(wanted);
    }

    /** A change of symbol leaves no day without one. */
    @Test
    void shipped_symbolsThatTookThePlaceOfOthers_followThemTheNextDay() {
        List<String> gaps = CATALOGUE.entities().stream()
                .flatMap(entity -> entity.listings().stream()
                        .flatMap(listing -> listing.period().to().stream())
                        .filter(last -> hasListingAfter(entity, last)
                                && entity.tickers(Optional.of(last.plusDays(1))).isEmpty())
                        .map(last -> entity.id() + " after " + last))
                .toList();

        assertThat(gaps).isEmpty();
    }

    private static boolean hasListingAfter(Entity entity, LocalDate day) {
        return entity.listings().stream()
                .anyMatch(later -> later.period().from().stream().anyMatch(first -> first.isAfter(day)));
    }

    @Test
    void shipped_openListingsInTheUnitedStates_areInTheSecFileUnderTheirCik() throws IOException {
        Map<String, String> cikByTicker = new HashMap<>();
        JsonNode rows = new ObjectMapper()
                .readTree(EvaluationData.path("gazetteer/sec_company_tickers_exchange.json")
                        .toFile())
                .get("data");
        rows.forEach(row -> cikByTicker.put(
                row.get(2).asText().replace('-', '.'), row.get(0).asText()));

        List<String> wrong = new ArrayList<>();
        for (Entity entity : CATALOGUE.entities()) {
            for (Listing listing : entity.listings()) {
                boolean same = entity.identifiers().cik().equals(cikByTicker.get(listing.ticker()));
                if (listing.isInUnitedStates() && listing.period().isOpen() && !same) {
                    wrong.add(entity.id() + " " + listing.ticker() + " "
                            + entity.identifiers().cik());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }
}
