package dev.bellwether.bench.load.ingest;

import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An article of 1 kB in fields.
 *
 * @param uri that no other has
 */
record NewsItem(String uri, String source, String title, String body) {

    private static final int BODY = 900;
    private static final int SOURCES = 200;

    /** So many, unlike each other. */
    static List<NewsItem> list(int count, Random random) {
        return IntStream.range(0, count).mapToObj(i -> of(random)).toList();
    }

    private static NewsItem of(Random random) {
        StringBuilder body = new StringBuilder(BODY + 10);
        while (body.length() < BODY) {
            body.append(Integer.toString(random.nextInt(36 * 36 * 36 * 36), 36)).append(' ');
        }
        String key = Long.toHexString(random.nextLong());
        int source = random.nextInt(SOURCES);
        return new NewsItem(
                "https://wire" + source + ".example/" + key,
                "wire" + source + ".example",
                "What was said of " + key,
                body.toString().strip());
    }

    RawDocument toDocument() {
        return RawDocument.newBuilder()
                .setUri(uri)
                .setSource(source)
                .setStructured(StructuredContent.newBuilder()
                        .setTitle(title)
                        .setBody(body)
                        .setLanguageCode("en"))
                .build();
    }
}
