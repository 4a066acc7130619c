package dev.bellwether.article.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.DeleteArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.SearchArticlesRequest;
import dev.bellwether.api.article.v1.SearchArticlesResponse;
import dev.bellwether.api.article.v1.SearchArticlesResponse.Result;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random queries over random articles find what a plain reading of the words finds. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RandomSearchIT {

    private static final int ARTICLES = 80;
    private static final int QUERIES = 400;

    @GrpcClient("self")
    ArticleServiceGrpc.ArticleServiceBlockingStub articles;

    @Test
    void randomQueries_findWhatAPlainReadingFinds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        // Words of this run alone, some of which begin with others.
        String run = "q" + Long.toString(seed, 36);
        List<String> words = IntStream.range(0, 9)
                .mapToObj(i -> run + "abc".charAt(i % 3) + "xyz".substring(0, i / 3))
                .toList();
        Map<String, PlainArticle> stored = ingestSome(random, run, words);

        int hits = 0;
        for (int i = 0; i < QUERIES; i++) {
            PlainQuery query = PlainQuery.random(random, words);
            List<String> expected = stored.entrySet().stream()
                    .filter(article -> query.finds(article.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();

            List<String> found = search(query.text(), 1 + random.nextInt(40));

            assertThat(found)
                    .as("seed %d, query %s", seed, query.text())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(expected);
            hits += found.size();
        }
        assertThat(hits).as("the queries find something").isGreaterThan(QUERIES);
    }

    /** Some are revised and some erased afterwards. */
    private Map<String, PlainArticle> ingestSome(Random random, String run, List<String> words) {
        Map<String, PlainArticle> stored = new HashMap<>();
        for (int i = 0; i < ARTICLES; i++) {
            String uri = "https://" + run + ".example/" + i;
            PlainArticle article = PlainArticle.random(random, words);
            String name = ingest(uri, article);
            if (random.nextInt(4) == 0) {
                article = PlainArticle.random(random, words).from(article.source());
                ingest(uri, article);
            }
            if (random.nextInt(10) == 0) {
                articles.deleteArticle(
                        DeleteArticleRequest.newBuilder().setName(name).build());
            } else {
                stored.put(name, article);
            }
        }
        return stored;
    }

    private String ingest(String uri, PlainArticle article) {
        StructuredContent content = StructuredContent.newBuilder()
                .setTitle(String.join(" ", article.title()))
                .setBody(String.join(", ", article.body()))
                .addAllAuthors(article.authors().stream()
                        .map(author -> String.join(" ", author))
                        .toList())
                .setLanguageCode("ja") // as written, without stems
                .build();
        return articles.ingestArticle(IngestArticleRequest.newBuilder()
                        .setDocument(RawDocument.newBuilder()
                                .setUri(uri)
                                .setSource(article.source())
                                .setStructured(content))
                        .build())
                .getArticle()
                .getName();
    }

    /** Every page, whose scores must fall. */
    private List<String> search(String query, int pageSize) {
        List<Result> results = new ArrayList<>();
        String token = "";
        do {
            SearchArticlesResponse page = articles.searchArticles(SearchArticlesRequest.newBuilder()
                    .setQuery(query)
                    .setPageSize(pageSize)
                    .setPageToken(token)
                    .build());
            results.addAll(page.getResultsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertThat(results).isSortedAccordingTo((first, second) -> Double.compare(second.getScore(), first.getScore()));
        return results.stream().map(result -> result.getArticle().getName()).toList();
    }
}
