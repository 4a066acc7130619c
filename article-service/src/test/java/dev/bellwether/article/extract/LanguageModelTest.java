package dev.bellwether.article.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;

class LanguageModelTest {

    private static final List<String> PIECES = List.of(
            "Shares of the company fell ",
            "nachdem es seine Prognose gesenkt hatte. ",
            "MARDI après l'abaissement ",
            "İstanbul ",
            "公司下调全年业绩",
            "同社が通期の業績予想を",
            "회사가 연간 ",
            "Акции компании резко ",
            "😀😀 ",
            "hahaha ",
            "soooo ",
            "12.30 % ",
            "https://news.example/a?b=1 ",
            "jane.doe@news.example ",
            "@jane #pumps ",
            "RT : ",
            "  \n\t ",
            "ΟΔΟΣ ");

    @Test
    void logLikelihoods_ofAnyText_differAsThoseOfOpenNlp() throws IOException {
        LanguageDetectorModel openNlp = model();
        LanguageModel model = LanguageModelFile.readShipped();
        long seed = new Random().nextLong();
        Random random = new Random(seed);

        for (int round = 0; round < 200; round++) {
            String text = text(random);
            double[] likelihoods = model.logLikelihoods(text);
            Language[] likely = new LanguageDetectorME(openNlp).predictLanguages(text);

            // Further behind the likeliest, OpenNLP has rounded to zero.
            double best = likelihoods[model.languages().indexOf(likely[0].getLang())];
            for (Language each : List.of(likely).subList(1, 6)) {
                double likelihood = likelihoods[model.languages().indexOf(each.getLang())];
                assertThat(Math.exp(likelihood - best))
                        .as("seed %d, %s in: %s", seed, each.getLang(), text)
                        .isCloseTo(each.getConfidence() / likely[0].getConfidence(), within(1e-9));
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(12); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static LanguageDetectorModel model() throws IOException {
        try (InputStream resource = LanguageModelTest.class.getResourceAsStream("/langdetect-183.bin")) {
            return new LanguageDetectorModel(Objects.requireNonNull(resource));
        }
    }
}
