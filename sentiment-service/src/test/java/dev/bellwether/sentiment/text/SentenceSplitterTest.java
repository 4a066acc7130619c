package dev.bellwether.sentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sentiment.EvaluationData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    private static final String BAR = " ||| ";

    /** Lines with the bar where a sentence ends. */
    static Stream<String> lines() {
        return Stream.of(
                "Orders at Acme Robotics Inc. rose. ||| Margins did not.",
                "Acme Inc. Chief Executive Jane Roe left. ||| No one took over.",
                "The plant is near St. Paul. ||| It opens in Oct. 2027.",
                "The bank bought Foo Corp. ||| Terms were not given.",
                "She moved to the U.S. ||| The move took a year.",
                "U.S. Steel said it would close a mill. ||| Workers were told on Friday.",
                "U.S. 10-year yields fell to 4.1%. ||| Stocks rose.",
                "Trading stopped at 3 p.m. Eastern time. ||| It never resumed.",
                "Trading stopped at 3 p.m. Brokers went home.".replace("p.m. ", "p.m. ||| "),
                "\"Will it last?\" Jane Roe asked. ||| Nobody knew.",
                "\"It will last!\" ||| The room laughed.",
                "Yahoo! Inc. was sold. ||| So was its name.",
                "He owns Class B. ||| She owns none.",
                "J. K. Roe and A. Doe run it. ||| Both are new.",
                "Sales were $5.2 mln. ||| Costs were $.3 mln.",
                "The firm (formerly Foo Ltd.) has moved. ||| Its staff has not.",
                "Prices rose 3 pct. ||| iPhone sales did not.",
                "They waited... ||| Then they sold.",
                "He is a sales rep. ||| She is not.",
                "Rep. Roe and Sen. Doe wrote the bill. ||| It passed.",
                "Dr. Doe, Ph.D., spoke. ||| Prof. Roe did not.",
                "See Fig. 3 and Sec. 12 of the filing. ||| Both changed.",
                "Visit example.com for more. ||| It is free.",
                "The index lost 1.5%. ||| \u201CThat is not much,\u201D said Roe.",
                "\u201CWe are done.\u201D ||| \u201CSo are we.\u201D",
                "Shares rose (see chart). ||| (Reporting by Jane Roe.)",
                "Roe v. Doe goes on. ||| A ruling is due in Dec.",
                "It trades as FOO.A. ||| The rest is private.",
                "It was founded approx. 1990 by Foo Bros. Mills. ||| It failed.",
                "Foo Co. Ltd. and Bar S.A. merged. ||| Baz plc. did not.",
                "Rates were cut twice, i.e. by 0.5 points. ||| Bonds gained.",
                "Is it worth $3? ||| $4? ||| Nobody says.",
                "\u682A\u4FA1\u306F\u4E0A\u6607\u3002 ||| \u305D\u306E\u5F8C\u4E0B\u843D\u3002"
                        .replace(" ", "")
                        .replace("|||", BAR));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void split_newsLine_endsWhereAReaderWould(String line) {
        String text = line.replace(BAR, line.contains("\u3002") ? "" : " ");

        assertThat(split(text)).isEqualTo(line);
    }

    @Test
    void split_casesOfTheEvaluationData_allAgree() {
        List<String> cases = EvaluationData.lines("sentences/sentence-cases.tsv");

        List<String> wrong = cases.stream()
                .skip(1)
                .map(line -> line.split("\t", 2)[1])
                .filter(wanted -> !split(wanted.replace(BAR, " ")).equals(wanted))
                .toList();

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "\n \t\n", "\r\n\r\n", "\u2029", "\n\n\n\n", " \n\n "})
    void split_blankLine_alwaysEndsASentence(String blank) {
        List<Sentence> sentences =
                SentenceSplitter.split(Part.BODY, Text.of("Markets at a glance" + blank + "by Mr." + blank + "Roe"));

        assertThat(sentences).extracting(Sentence::text).containsExactly("Markets at a glance", "by Mr.", "Roe");
        assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1, 2);
    }

    @Test
    void split_singleLineBreak_isASpaceUnlessABulletFollows() {
        List<Sentence> sentences = SentenceSplitter.split(
                Part.BODY, Text.of("The index\nfell. It rose\n\u2022 Banks gained\n- Miners lost"));

        assertThat(sentences)
                .extracting(Sentence::text)
                .containsExactly("The index\nfell.", "It rose", "\u2022 Banks gained", "- Miners lost");
    }

    @Test
    void split_charactersBeyondTheBasicPlane_countAsOne() {
        List<Sentence> sentences =
                SentenceSplitter.split(Part.BODY, Text.of("\uD83D\uDE80\uD83D\uDE80 up. \uD83D\uDCC9 X. Next."));

        assertThat(sentences.get(0).span()).isEqualTo(new Span(Part.BODY, 0, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u00A0\u2003"})
    void split_blankText_hasNoSentence(String blank) {
        assertThat(SentenceSplitter.split(Part.BODY, Text.of(blank))).isEmpty();
    }

    @Test
    void split_anyString_coversItInOrderedDisjointSpans() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);

        for (int round = 0; round < 20_000; round++) {
            String string = randomString(random);
            Text text = Text.of(string);

            List<Sentence> sentences = SentenceSplitter.split(Part.BODY, text);

            assertThat(uncovered(text, sentences)).as(string).isBlank();
        }
    }

    /** What no sentence covers; fails when the spans are not as the package promises. */
    private static String uncovered(Text text, List<Sentence> sentences) {
        StringBuilder rest = new StringBuilder();
        int end = 0;
        int paragraph = 0;
        for (Sentence sentence : sentences) {
            Span span = sentence.span();
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(sentence.text())
                    .isEqualTo(text.slice(span.start(), span.end()))
                    .isNotBlank();
            assertThat(Text.isSpace(text.at(span.start())) || Text.isSpace(text.at(span.end() - 1)))
                    .isFalse();
            assertThat(sentence.paragraph()).isGreaterThanOrEqualTo(paragraph);
            rest.append(text.slice(end, span.start()));
            end = span.end();
            paragraph = sentence.paragraph();
        }
        rest.append(text.slice(end, text.length()));
        return rest.codePoints()
                .filter(c -> !Text.isSpace(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String randomString(Random random) {
        String[] pieces = {
            ".",
            "!",
            "?",
            "\u2026",
            " ",
            "\n",
            "\r",
            "\u2029",
            "\"",
            "\u201D",
            "(",
            ")",
            "U.S",
            "Inc",
            "a",
            "The",
            "7",
            "$",
            "\uD83D\uDE80",
            "\uD83D",
            "\uDE80",
            "\u0000",
            "\u0301",
            "\u3002",
            "*",
            "said",
            "No",
            "p.m",
            "J"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    @Test
    @Timeout(20)
    void split_tenTimesTheText_takesNoMuchMoreThanTenTimesAsLong() {
        List<String> units = List.of(". ", "a.b", "U.S. ", ".)", "? \"A ", "x", " ", "Mr. A. ", "! A B C D E F");

        for (String unit : units) {
            split(unit.repeat(20_000 / unit.length()));
            long small = best(unit.repeat(20_000 / unit.length()));
            long large = best(unit.repeat(200_000 / unit.length()));

            assertThat(Duration.ofNanos(large))
                    .as("%s against %s ns for 20,000 signs of '%s'", large, small, unit)
                    .isLessThan(Duration.ofNanos(40 * small).plusMillis(50));
        }
    }

    private static long best(String string) {
        Text text = Text.of(string);
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long begin = System.nanoTime();
            SentenceSplitter.split(Part.BODY, text);
            nanos.add(System.nanoTime() - begin);
        }
        return nanos.stream().min(Long::compare).orElseThrow();
    }

    private static String split(String text) {
        return SentenceSplitter.split(Part.BODY, Text.of(text)).stream()
                .map(Sentence::text)
                .collect(Collectors.joining(BAR));
    }
}
