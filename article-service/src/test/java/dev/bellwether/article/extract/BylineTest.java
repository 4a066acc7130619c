package dev.bellwether.article.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Jane Doe|Jane Doe",
                "by Jane Doe and John Q. Roe|Jane Doe;John Q. Roe",
                "By JANE DOE, Staff Writer|Jane Doe",
                "Written by: Anne-Marie O’Neil, Reuters|Anne-Marie O’Neil",
                "By Ludwig van der Berg - 11/19/19 06:56 AM EST|Ludwig van der Berg",
                "Von Jörg Müller und Änne Groß|Jörg Müller;Änne Groß",
                "By Jane Doe, John Roe & Mary Major on May 17, 2024|Jane Doe;John Roe;Mary Major"
            })
    void in_byline_namesThePersons(String line, String names) {
        assertThat(Byline.in(line)).map(Byline::authors).contains(List.of(names.split(";", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Reuters", "By Associated Press", "By News Desk | May 17, 2024", "By Motley Fool Staff"})
    void in_bylineOfAnAgency_namesNobody(String line) {
        assertThat(Byline.in(line)).contains(new Byline(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "By",
                "By the end of the day, shares had recovered.",
                "By Thursday Apple had lost five percent.",
                "Por la mañana, las acciones subieron.",
                "Bylaws of the company",
                "Von der Leyen says talks go on"
            })
    void in_noByline_isEmpty(String line) {
        assertThat(Byline.in(line)).isEmpty();
    }

    @Test
    void reporters_creditLine_leavesEditorsOut() {
        assertThat(Byline.reporters("Reporting by Jane Doe in London and John Roe in Paris; Editing by Mary Major"))
                .containsExactly("Jane Doe", "John Roe");
    }

    @Test
    void besideStamp_nameAfterBy_isFound() {
        assertThat(Byline.besideStamp("Monday November 18, 2019 7:45 am PST by Jane Doe"))
                .containsExactly("Jane Doe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author avatar",
                "Reuters",
                "Stock Market",
                "Jane",
                "jane doe",
                "Jane 2 Doe",
                "Jane MajorColumnist",
                "New York Times",
                "J."
            })
    void person_otherThings_areNoPersons(String text) {
        assertThat(Names.person(text)).isEqualTo(Optional.empty());
    }
}
