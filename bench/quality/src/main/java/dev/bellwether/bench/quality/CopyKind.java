package dev.bellwether.bench.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways in which sites copy a text, each made by machine. */
enum CopyKind {
    SAME((text, random) -> text),
    TYPED_OTHERWISE((text, random) -> text.replace("\n\n", "\r\n \r\n")
            .replace("'", "’")
            .replace(" - ", " — ")
            .replace("\"", "“")
            .replace(". ", ".  ")),
    AGENCY_AND_DATELINE((text, random) -> pick(
                    random,
                    "LONDON, March 3 (Reuters) - ",
                    "NEW YORK (AP) — ",
                    "By Ada Quill\n\nSINGAPORE, 14 November (Harbour Wire) — ",
                    "(Bloomberg) -- ")
            + text),
    WORDS_EDITED((text, random) -> {
        String[] words = text.split(" ", -1);
        String[] others = {"also", "about", "nearly", "reportedly", "said", "was", "further", "some"};
        for (int i = 0; i < words.length; i++) {
            if (random.nextInt(25) == 0 && words[i].chars().allMatch(Character::isLowerCase)) {
                words[i] = pick(random, others);
            }
        }
        return String.join(" ", words);
    }),
    SENTENCE_DROPPED((text, random) -> {
        List<String> sentences = sentences(text);
        if (sentences.size() > 2) {
            sentences.remove(random.nextInt(sentences.size()));
        }
        return String.join("", sentences);
    }),
    REORDERED((text, random) -> {
        List<String> parts = new ArrayList<>(List.of(text.split("\n\n")));
        boolean isOne = parts.size() < 3;
        List<String> shuffled = isOne ? sentences(text) : parts;
        Collections.shuffle(shuffled, random);
        return shuffled.stream().map(String::strip).collect(Collectors.joining(isOne ? " " : "\n\n"));
    }),
    EXCERPT((text, random) -> {
        String[] words = text.split(" ", -1);
        int length = words.length / 3;
        int start = random.nextInt(words.length - length + 1);
        return String.join(" ", Arrays.asList(words).subList(start, start + length));
    }),
    IN_ANOTHER_PAGE((text, random) -> {
        List<String> furniture = List.of(
                "Home Markets Technology Energy Opinion",
                "Sign up for our morning letter and never miss what moves the markets.",
                "Advertisement",
                "Our standards: the principles by which this site is written and checked.",
                "Read also: Copper falls for a third day as stocks in Shanghai rise",
                "Harbor Wire is not responsible for the content of external sites.",
                "Follow us on every platform for breaking news around the clock",
                "More from this section: what the central bank said, and why it matters to savers");
        int above = random.nextInt(4);
        return String.join("\n\n", furniture.subList(0, above)) + "\n\n" + text + "\n\n"
                + String.join("\n\n", furniture.subList(above, furniture.size()));
    });

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]\\s)");

    private final BiFunction<String, Random, String> made;

    CopyKind(BiFunction<String, Random, String> made) {
        this.made = made;
    }

    String of(String text, Random random) {
        return made.apply(text, random);
    }

    private static List<String> sentences(String text) {
        return new ArrayList<>(List.of(SENTENCE_END.split(text)));
    }

    private static String pick(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }
}
