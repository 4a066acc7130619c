package dev.bellwether.sentiment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellwether.sentiment.EvaluationData;
import dev.bellwether.sentiment.text.Text;
import dev.bellwether.sentiment.text.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reviews the catalogue files as a careful reader would. */
class ShippedCatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();

    /** Words of every day that a name must not claim without evidence; the test with evaluation data knows more. */
    private static final Set<String> COMMON_WORDS = Set.of(
            ("affirm alphabet apple arm avalanche bill block bullish canaan caterpillar celsius chain circle coherent delta"
                            + " domino's ford frontier galaxy gap gemini goldman hilton it key kraken link lucid marathon"
                            + " merck meta nasdaq now on oracle peloton riot robin shell snap snowflake southwest spirit square"
                            + " strategy sun target tether tron united unity visa wave zoom all any bank best big bit box chip"
                            + " clean cloud coin core data digital dot energy first fox general global gold good green group"
                            + " health home hope hut life light local match mine miner mining money national new next noble"
                            + " open orange park point power prime progress pure rapid real ring river rock royal sea sky smart"
                            + " solid sonic source star state steel stone summit swift token trade trust universal value victory"
                            + " vision vital water west wise work world zip")
                    .split(" "));

    private static Stream<Alias> aliases(AliasClass aliasClass) {
        return CATALOGUE.entities().stream()
                .flatMap(entity -> entity.aliases().stream())
                .filter(alias -> alias.aliasClass() == aliasClass);
    }

    private static long count(EntityKind... kinds) {
        return CATALOGUE.entities().stream()
                .filter(entity -> Set.of(kinds).contains(entity.kind()))
                .count();
    }

    @Test
    void shipped_kinds_areAllThere() {
        assertThat(count(EntityKind.COMPANY)).isGreaterThanOrEqualTo(60);
        assertThat(count(EntityKind.CRYPTO_ASSET)).isGreaterThanOrEqualTo(15);
        assertThat(count(EntityKind.LAW, EntityKind.REGULATOR, EntityKind.INDEX, EntityKind.CENTRAL_BANK))
                .isGreaterThanOrEqualTo(10);
    }

    @Test
    void shipped_ids_sayTheKind() {
        Map<EntityKind, List<String>> prefixes = Map.of(
                EntityKind.COMPANY, List.of("us-", "company-"),
                EntityKind.CRYPTO_ASSET, List.of("crypto-"),
                EntityKind.LAW, List.of("law-"),
                EntityKind.REGULATOR, List.of("regulator-"),
                EntityKind.CENTRAL_BANK, List.of("central-bank-"),
                EntityKind.INDEX, List.of("index-"));

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
    void shipped_commonWords_areNoStrongNames() {
        List<String> words = aliases(AliasClass.STRONG)
                .map(Alias::text)
                .filter(form -> form.length() < 2 || COMMON_WORDS.contains(form.toLowerCase(Locale.ROOT)))
                .toList();

        assertThat(words).isEmpty();
    }

    @Test
    void shipped_wordsWrittenInLowerCaseInNews_areNoStrongNames() {
        Set<String> lowerCase = lowerCaseWords();

        List<String> words = CATALOGUE.entities().stream()
                .filter(entity -> entity.kind() == EntityKind.COMPANY)
                .flatMap(entity -> entity.aliases().stream())
                .filter(alias -> alias.aliasClass() == AliasClass.STRONG)
                .map(Alias::text)
                .filter(form -> !form.equals(form.toLowerCase(Locale.ROOT)))
                .filter(form -> lowerCase.contains(form.toLowerCase(Locale.ROOT)))
                .toList();

        assertThat(words).isEmpty();
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
    void shipped_openListings_haveOneOwnerInTheUnitedStates() {
        List<String> tickers = CATALOGUE.entities().stream()
                .flatMap(entity -> entity.listings().stream())
                .filter(listing ->
                        listing.isInUnitedStates() && listing.period().isOpen())
                .map(Listing::ticker)
                .toList();

        assertThat(tickers).doesNotHaveDuplicates();
    }

    @Test
    void shipped_openListings_areInTheSecFileUnderTheirCik() throws IOException {
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
                boolean same = entity.cik().equals(cikByTicker.get(listing.ticker()));
                if (listing.period().isOpen() && !same) {
                    wrong.add(entity.id() + " " + listing.ticker() + " " + entity.cik());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }
}
