package dev.bellwether.article.grpc;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An article as lists of words. */
record PlainArticle(List<String> title, List<List<String>> authors, String source, List<String> body) {

    static PlainArticle random(Random random, List<String> words) {
        return new PlainArticle(
                some(random, words, 1 + random.nextInt(3)),
                Stream.generate(() -> some(random, words, 2))
                        .limit(random.nextInt(3))
                        .toList(),
                words.get(random.nextInt(words.size())),
                some(random, words, 4 + random.nextInt(12)));
    }

    PlainArticle from(String other) {
        return new PlainArticle(title, authors, other, body);
    }

    /** Runs of words that no phrase reaches out of; those of one part, or all of them. */
    Stream<List<String>> runs(String part) {
        return switch (part) {
            case "title" -> Stream.of(title);
            case "author" -> authors.stream();
            case "source" -> Stream.of(List.of(source));
            default ->
                Stream.of(Stream.of(title, List.of(source), body), authors.stream())
                        .flatMap(runs -> runs);
        };
    }

    private static List<String> some(Random random, List<String> words, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .toList();
    }
}
