package dev.bellwether.sentiment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sentiment.text.Document;
import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkerTest {
    private static final Linker LINKER = new Linker(Catalogue.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            A mine run by CleanSpark, Inc. lost power. ; us-clsk=CleanSpark, Inc.:LEGAL_NAME
            A mine run by CleanSpark’s staff lost power. ; us-clsk=CleanSpark:STRONG_NAME
            Miners (NASDAQ: CLSK, MARA) fell. ; us-clsk=NASDAQ: CLSK:TICKER_PATTERN us-mara=MARA:TICKER_PATTERN
            It trades under NYSE:XYZ today. ; us-xyz=NYSE:XYZ:TICKER_PATTERN
            It trades on Nasdaq Global Select Market: AAPL today. ; us-aapl=Nasdaq Global Select Market: AAPL:TICKER_PATTERN
            I sold $CLSK and $BTC at noon. ; us-clsk=$CLSK:CASHTAG crypto-btc=$BTC:CASHTAG
            A stake in Berkshire (NYSE: BRK.B) paid. ; us-brk=NYSE: BRK.B:TICKER_PATTERN
            Tapes show Apple (AAPL) rose. ; us-aapl=Apple:WEAK_NAME_WITH_EVIDENCE us-aapl=AAPL:TICKER_PATTERN
            The suit against Block Inc goes on. ; us-xyz=Block Inc:LEGAL_NAME
            Old owners of Block, Incorporated sued. ; us-xyz=Block, Incorporated:LEGAL_NAME
            Clients of Target Corp. sued. ; us-tgt=Target Corp.:LEGAL_NAME
            He sold his shares of Target in May. ; us-tgt=Target:WEAK_NAME_WITH_EVIDENCE
            Target shares fell by a tenth. ; us-tgt=Target:WEAK_NAME_WITH_EVIDENCE
            The new iPhone helped Apple to a record. ; us-aapl=Apple:WEAK_NAME_WITH_EVIDENCE
            Fees at Visa and Mastercard rose. ; us-v=Visa:WEAK_NAME_WITH_EVIDENCE us-ma=Mastercard:STRONG_NAME
            Fees at Mastercard, Visa, and Block rose. ; us-ma=Mastercard:STRONG_NAME us-v=Visa:WEAK_NAME_WITH_EVIDENCE us-xyz=Block:WEAK_NAME_WITH_EVIDENCE
            The token of Bitcoin Cash split from bitcoin. ; crypto-bch=Bitcoin Cash:STRONG_NAME crypto-btc=bitcoin:STRONG_NAME
            A Nvidia-backed start-up hired. ; us-nvda=Nvidia:STRONG_NAME
            The Coca-Cola Co raised prices at McDonald's Corp. ; us-ko=Coca-Cola Co:LEGAL_NAME us-mcd=McDonald's Corp.:LEGAL_NAME
            The S&P 500 lost 2% as the Fed waited. ; index-sp500=S&P 500:STRONG_NAME central-bank-fed=the Fed:STRONG_NAME
            The U.S. Securities and Exchange Commission sued Binance. ; regulator-sec=Securities and Exchange Commission:LEGAL_NAME company-binance=Binance:STRONG_NAME
            Support for the CLARITY Act grew. ; law-clarity-act=CLARITY Act:STRONG_NAME
            Apple Hospitality REIT Inc. raised its payout. ; us-aple=Apple Hospitality REIT Inc.:LEGAL_NAME
            Volume in HKEX: 0700 doubled. ; company-tencent=HKEX: 0700:TICKER_PATTERN
            Holders of $T and $AAL were told. ; us-aal=$AAL:CASHTAG
            Celsius Network owes users of Celsius Holdings nothing. ; company-celsius-network=Celsius Network:STRONG_NAME us-celh=Celsius Holdings:STRONG_NAME
            """)
    void link_nameInASentence_isFoundWithItsReason(String sentence, String wanted) {
        Links links = link("", sentence);

        assertThat(described(links)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AI and IT now need ON and OFF switches, ALL of them KEY to the BILL.",
                "The BILL is a KEY part of IT, and NOW we see it ALL.",
                "Many firms now call themselves AI infrastructure providers.",
                "Cloud giants and makers of specialised chips compete.",
                "Apple pie sales rose at the county fair.",
                "Apples and oranges fell in price.",
                "Target prices rose for most banks.",
                "Block trades were common. Block by block, the town grew.",
                "Strategy is everything. Strategy shares a root with general.",
                "Unity among members is thin; Unity was the theme.",
                "A visa costs more now. Visa applications fell.",
                "Meta analysis of ten trials found nothing.",
                "Coherent policy is rare. Snap elections are not.",
                "Gap years are popular. The pay gap grew.",
                "All shares fell and key stock indexes with them.",
                "Key stock index futures were flat.",
                "Boston Marathon runners wore gold.",
                "The Amazon rainforest burned; the Amazon River fell.",
                "Crowds left Oracle Park before noon.",
                "Harrison Ford flew a Target Hospitality crew to Apple Valley.",
                "Apple Leisure Group raised its payout.",
                "Meta Materials Inc. filed for bankruptcy.",
                "Write to ir@CleanSpark.com or see www.Tesla.com for more.",
                "They paid US$AI 5 and $5M, not $M, at the NYSE: A record day.",
                "The SEC Championship drew a crowd.",
                "Riot police stood by as the riot grew. Riot Games hired.",
                "It was hot: 40 degrees Celsius in the shade.",
                "The author, Josh Block, lives in Apple Creek.",
                "Circle the date. A circle of friends did.",
                "Dow Jones Newswires reported it.",
                "Fed up with fees, users left.",
                "Fees are fair, says Nasdaq CEO Jane Roe.",
                "Members approved a merger with United Stock Exchange.",
                "A deal on the Frontier stock exchange closed.",
                "TeSLA and CLEANSPARKLING are not names.",
            })
    void link_wordThatOnlyLooksLikeAName_isNotLinked(String sentence) {
        Links links = link("", sentence);

        assertThat(described(links)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Block Inc beat forecasts. Later Block said it would hire. ; us-xyz=Block Inc:LEGAL_NAME us-xyz=Block:SHORT_FORM
            Target Corp beat forecasts. Target prices rose. ; us-tgt=Target Corp:LEGAL_NAME
            Unity Software rose. A call for Unity-like calm followed. ; us-u=Unity Software:STRONG_NAME
            Visa Inc. rose. A Visa Bulletin came out. ; us-v=Visa Inc.:LEGAL_NAME
            Apple Inc. rose. Staff of Apple Bank did not. ; us-aapl=Apple Inc.:LEGAL_NAME
            Strategy Inc bought more. Then Strategy's stock fell. ; us-mstr=Strategy Inc:LEGAL_NAME us-mstr=Strategy:SHORT_FORM
            """)
    void link_shortFormAfterTheFullName_linksOnlyWhereItReadsAsAName(String body, String wanted) {
        Links links = link("", body);

        assertThat(described(links)).isEqualTo(wanted);
    }

    @Test
    void link_weakNameInATitle_isEvidencedByTheBody() {
        Links links = link("Target Cuts Prices on 5,000 Items", "Target Corporation said so on Monday.");

        assertThat(described(links)).isEqualTo("us-tgt=Target:SHORT_FORM us-tgt=Target Corporation:LEGAL_NAME");
    }

    @Test
    void link_phraseOfWordsInATitle_isNoName() {
        Links links = link("Which Retail Stock Is the Best Buy Today?", "Opinions differ.");

        assertThat(described(links)).isEmpty();
    }

    @Test
    void link_weakNameInATitleWithoutAVerbAfterIt_isNot() {
        Links links = link("Analysts Raise Their Target Price Again", "Target Corporation said so on Monday.");

        assertThat(described(links)).isEqualTo("us-tgt=Target Corporation:LEGAL_NAME");
    }

    @Test
    void link_tickerThatChangedHands_isItsOwnersThatDay() {
        Linker linker = new Linker(Catalogue.of(List.of(
                company("us-old", "Old Co", new Listing("XNYS", "ABC", period("2000-01-01", "2020-06-30"))),
                company("us-new", "New Co", new Listing("XNYS", "ABC", period("2020-07-01", ""))))));
        Document document = Document.of("", "Volume in NYSE: ABC doubled.");

        Optional<LocalDate> before = Optional.of(LocalDate.parse("2020-06-30"));
        Optional<LocalDate> after = Optional.of(LocalDate.parse("2020-07-01"));

        assertThat(ids(linker.link(document, before))).containsExactly("us-old");
        assertThat(ids(linker.link(document, after))).containsExactly("us-new");
        assertThat(ids(linker.link(document, Optional.empty()))).containsExactly("us-new");
    }

    @Test
    void link_nameThatChangedHands_isItsOwnersThatDay() {
        Linker linker = new Linker(Catalogue.of(List.of(
                company("us-old", "Old Co", List.of(dated("Mercury", period("2000-01-01", "2020-06-30")))),
                company("us-new", "New Co", List.of(dated("Mercury", period("2020-07-01", "")))))));
        Document document = Document.of("", "They met Mercury in May.");

        assertThat(ids(linker.link(document, Optional.of(LocalDate.parse("1999-12-31")))))
                .isEmpty();
        assertThat(ids(linker.link(document, Optional.of(LocalDate.parse("2020-06-30")))))
                .containsExactly("us-old");
        assertThat(ids(linker.link(document, Optional.of(LocalDate.parse("2020-07-01")))))
                .containsExactly("us-new");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Bed Bath & Beyond hired staff. ; 2021-03-01 ; ''
            Bed Bath & Beyond hired staff. ; 2024-03-01 ; us-bbby
            Gamers praise RTX for its speed. ; 2020-03-01 ; ''
            RTX hired staff. ; 2024-03-01 ; us-rtx
            PerkinElmer hired staff. ; 2021-03-01 ; us-rvty
            PerkinElmer hired staff. ; 2024-03-01 ; ''
            SunPower hired staff. ; 2021-03-01 ; company-sunpower
            SunPower hired staff. ; 2026-03-01 ; ''
            Every American Bitcoin miner hired staff. ; 2024-03-01 ; crypto-btc
            American Bitcoin hired staff. ; 2026-03-01 ; us-abtc
            MicroStrategy hired a Director of Strategy. ; 2021-03-01 ; us-mstr
            Facebook hired staff. ; 2021-03-01 ; us-meta
            Facebook hired staff. ; 2026-03-01 ; us-meta
            """)
    void link_shippedNameThatWasOrIsAnothers_isTheirsOnlyInItsDays(String sentence, LocalDate day, String wanted) {
        Links links = LINKER.link(Document.of("", sentence), Optional.of(day));

        assertThat(String.join(" ", ids(links))).isEqualTo(wanted);
    }

    @Test
    void link_longNameAfterItsEnd_leavesTheShorterOneInIt() {
        Linker linker = new Linker(Catalogue.of(List.of(
                company("us-old", "Old Co", List.of(dated("Mercury Phone", period("2000-01-01", "2020-06-30")))),
                company("us-new", "New Co", List.of(Alias.strong("Mercury"))))));
        Document document = Document.of("", "They met Mercury Phone in May.");

        assertThat(ids(linker.link(document, Optional.of(LocalDate.parse("2020-06-30")))))
                .containsExactly("us-old");
        assertThat(ids(linker.link(document, Optional.of(LocalDate.parse("2020-07-01")))))
                .containsExactly("us-new");
        assertThat(ids(linker.link(document, Optional.empty()))).containsExactly("us-old");
    }

    @Test
    void link_tickerAfterItsEnd_linksNobody() {
        Document document = Document.of("", "Volume in NASDAQ: FB doubled.");

        assertThat(ids(LINKER.link(document, Optional.of(LocalDate.parse("2021-03-01")))))
                .containsExactly("us-meta");
        assertThat(ids(LINKER.link(document, Optional.of(LocalDate.parse("2024-03-01")))))
                .isEmpty();
    }

    @Test
    void link_charactersBeyondTheBasicPlane_countAsOne() {
        Links links = link("", "\uD83D\uDE80\uD83D\uDE80 Tesla");

        assertThat(links.entities().get(0).firstMention().span()).isEqualTo(new Span(Part.BODY, 3, 8));
    }

    @Test
    void link_formSharedByTwoEntities_linksOnlyTheEvidencedOne() {
        Entity first = company("us-first", "First Mercury Inc.", List.of(Alias.strong("Mercury")));
        Entity second = company("us-second", "Second Mercury Inc.", List.of(Alias.strong("Mercury")));
        Linker linker = new Linker(Catalogue.of(List.of(first, second)));

        Links unclear = linker.link(Document.of("", "They met at Mercury."), Optional.empty());
        Links clear = linker.link(Document.of("", "They met at Mercury. Second Mercury Inc. paid."), Optional.empty());

        assertThat(ids(unclear)).isEmpty();
        assertThat(ids(clear)).containsExactly("us-second");
    }

    @Test
    void link_neverPhraseOfOneThatIsTheNameOfAnother_linksTheOther() {
        Entity first = new Entity(
                "us-first",
                EntityKind.COMPANY,
                "Mercury",
                "",
                List.of(Alias.strong("Mercury")),
                List.of(),
                List.of("Mercury Street"),
                List.of(),
                Identifiers.NONE);
        Entity second = company("us-second", "Second Inc.", List.of(Alias.strong("Mercury Street")));

        Links links = new Linker(Catalogue.of(List.of(first, second)))
                .link(Document.of("", "They met Mercury Street in May."), Optional.empty());

        assertThat(ids(links)).containsExactly("us-second");
    }

    @Test
    void link_cashtagOfTwoMarkets_isTheOneOfTheUnitedStates() {
        Entity home = company("us-home", "Home Mining Inc.", new Listing("XNYS", "ABCD", Period.ALWAYS));
        Entity abroad = company("company-abroad", "Abroad Mining Inc.", new Listing("XLON", "ABCD", Period.ALWAYS));
        Document document = Document.of("", "I sold $ABCD at noon.");

        Linker both = new Linker(Catalogue.of(List.of(abroad, home)));
        Linker alone = new Linker(Catalogue.of(List.of(abroad)));

        assertThat(ids(both.link(document, Optional.empty()))).containsExactly("us-home");
        assertThat(ids(alone.link(document, Optional.empty()))).containsExactly("company-abroad");
    }

    @Test
    void link_theCompany_addsToRelevanceAndMakesNoMention() {
        String body = "Tesla opened a plant. %s hired staff. Rivian opened none, in another town far away.";

        Links named = link("", body.formatted("The company"));
        Links other = link("", body.formatted("The mayor"));

        assertThat(described(named)).isEqualTo(described(other));
        assertThat(named.carried()).isEmpty();
        assertThat(other.carried()).isEmpty();
    }

    @Test
    void link_longText_isReadInBoundedTime() {
        String body = "Visa, Block, Apple and Inc. Inc. $A NYSE: A, (".repeat(4_000);

        Links links = link("", body);

        assertThat(links.entities()).hasSizeLessThan(10);
    }

    private static Links link(String title, String body) {
        return LINKER.link(Document.of(title, body), Optional.empty());
    }

    private static String described(Links links) {
        return links.entities().stream()
                .flatMap(linked -> linked.mentions().stream())
                .sorted((first, second) -> first.span().compareTo(second.span()))
                .map(mention -> mention.entity() + "=" + mention.surface() + ":" + mention.reason())
                .collect(Collectors.joining(" "));
    }

    private static List<String> ids(Links links) {
        return links.entities().stream().map(linked -> linked.entity().id()).toList();
    }

    private static Alias dated(String name, Period period) {
        return new Alias(name, AliasClass.STRONG, period);
    }

    private static Period period(String from, String to) {
        return new Period(
                Optional.of(LocalDate.parse(from)), to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)));
    }

    private static Entity company(String id, String name, Listing listing) {
        return new Entity(
                id,
                EntityKind.COMPANY,
                name,
                name,
                List.of(),
                List.of(),
                List.of(),
                List.of(listing),
                Identifiers.NONE);
    }

    private static Entity company(String id, String name, List<Alias> aliases) {
        return new Entity(
                id, EntityKind.COMPANY, name, name, aliases, List.of(), List.of(), List.of(), Identifiers.NONE);
    }
}
