package dev.bellwether.article.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.article.time.Precision;
import dev.bellwether.article.time.PublishTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {

    private static final String PROSE =
            "The maker of pumps said on Friday that it sold more of them in this quarter than in any quarter before.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DENVER, Nov. 2, 2026 /PRNewswire/ -- Acme said | DENVER, Nov. 2, 2026 /PRNewswire/ ",
                "Nov 2 (Reuters) - Acme said | Nov 2 (Reuters)",
                "NEW YORK, Nov 2 (AP) — Acme said | NEW YORK, Nov 2 (AP)",
                "Acme - a maker of pumps - said | ''",
                "Acme said | ''",
                "IBM said | ''",
            })
    void dateline_isWhatStandsBeforeTheDash(String paragraph, String dateline) {
        assertThat(Dateline.of(paragraph).map(String::strip).orElse("")).isEqualTo(dateline.strip());
    }

    @Test
    void dayOfADateline_isThePublishTimeOfAPageWithoutOther() {
        PublishTime time = publishTime("Acme Sells More Pumps\n\nDENVER, Nov. 2, 2026 /PRNewswire/ -- " + PROSE);

        assertThat(time.precision()).isEqualTo(Precision.DAY);
        assertThat(time.interval().orElseThrow().latest()).isEqualTo(Instant.parse("2026-11-03T05:00:00Z"));
        assertThat(time.evidence().get(0).text()).isEqualTo("Nov. 2, 2026");
    }

    @Test
    void dayOfADateline_yieldsToAStampAboveIt() {
        PublishTime time = publishTime(
                "Acme Sells More Pumps\n\nPublished Nov. 3, 2026\n\nDENVER, Nov. 2, 2026 /PRNewswire/ -- " + PROSE);

        assertThat(time.interval().orElseThrow().latest()).isEqualTo(Instant.parse("2026-11-04T05:00:00Z"));
    }

    @Test
    void dayThatProseSpeaksOf_isNoPublishTime() {
        PublishTime time =
                publishTime("Acme Sells More Pumps\n\nAcme - which began on Nov. 2, 2016 - sells pumps. " + PROSE);

        assertThat(time.interval()).isEmpty();
    }

    private static PublishTime publishTime(String page) {
        Circumstances fetched = new Circumstances(Optional.empty(), Optional.of(Instant.parse("2026-11-20T09:00:00Z")));
        return Extractors.EXTRACTOR
                .extract(new Document.PageText(page), fetched)
                .publishTime();
    }
}
