package dev.bellwether.article.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.DeleteArticleRequest;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.GetStoryRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse.Outcome;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.ListStoriesRequest;
import dev.bellwether.api.article.v1.ListStoriesResponse;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.Story;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.article.v1.StoryPosition.Copy;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StoriesIT {

    private static final int WRITERS = 8;
    private static final int COPIES = 40;
    private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");

    @GrpcClient("self")
    ArticleServiceGrpc.ArticleServiceBlockingStub articles;

    @Test
    void ingest_ofCopiesByManyWritersAtOnce_makesOneStoryCountedWithoutAGap() throws Exception {
        List<String> sentences = sentences(8);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Callable<List<StoryPosition>>> work = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String source = "writer-" + writer;
            work.add(() -> IntStream.range(0, COPIES)
                    .mapToObj(copy ->
                            ingest(text(source, copied(sentences, copy))).getStory())
                    .toList());
        }

        List<StoryPosition> positions = new ArrayList<>();
        for (Future<List<StoryPosition>> done : writers.invokeAll(work)) {
            positions.addAll(done.get());
        }
        writers.shutdown();

        assertThat(positions)
                .extracting(StoryPosition::getStory)
                .containsOnly(positions.get(0).getStory());
        assertThat(positions).filteredOn(StoryPosition::getFirst).hasSize(1);
        assertThat(positions)
                .filteredOn(position -> !position.getFirst())
                .allSatisfy(position -> assertThat(position.getCopy()).isNotEqualTo(Copy.COPY_UNSPECIFIED))
                .allSatisfy(position -> assertThat(position.getShared()).isBetween(0.4, 1.0));
        assertThat(positions)
                .extracting(StoryPosition::getArticles)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, WRITERS * COPIES).boxed().toList());
        Story story = story(positions.get(0));
        assertThat(story.getArticles()).isEqualTo(WRITERS * COPIES);
        assertThat(story.getCopies()).isEqualTo(WRITERS * COPIES - 1);
        assertThat(story.getSources()).isEqualTo(WRITERS);
    }

    /** Each another text: sentences left out, moved, and a line of the site's own; none with an address. */
    private static String copied(List<String> sentences, int copy) {
        List<String> kept = new ArrayList<>(sentences);
        kept.remove(copy % sentences.size());
        kept.add(kept.remove(copy % kept.size()));
        return (copy % 3 == 0 ? "This page number " + copy + " is brought to you by our readers. " : "")
                + String.join(" ", kept)
                + (copy % 2 == 0 ? " Edition " + copy + "." : "");
    }

    @Test
    void ingest_ofAPartOfAnArticle_isAnExcerptOfIt() {
        List<String> sentences = sentences(9);
        Article original = ingest(text("one", String.join(" ", sentences)));

        StoryPosition excerpt =
                ingest(text("two", String.join(" ", sentences.subList(3, 6)))).getStory();

        assertThat(excerpt.getStory()).isEqualTo(original.getStory().getStory());
        assertThat(excerpt.getCopy()).isEqualTo(Copy.COPY_EXCERPT);
        assertThat(excerpt.getShared()).isEqualTo(1);
        assertThat(excerpt.getOriginal()).isEqualTo(original.getName());
        assertThat(excerpt.getArticles()).isEqualTo(2);
    }

    @Test
    void ingest_ofNearCopies_isOneStoryWithinTheWindowOfThePublishTimes() {
        List<String> sentences = sentences(6);
        Article original = ingest(published("one", String.join(" ", sentences), NOON));

        StoryPosition late = ingest(
                        published("two", String.join(" ", sentences) + " More.", NOON.plusSeconds(73 * 3600)))
                .getStory();
        StoryPosition inTime = ingest(
                        published("three", String.join(" ", sentences) + " And more.", NOON.plusSeconds(71 * 3600)))
                .getStory();

        assertThat(late.getFirst()).isTrue();
        assertThat(inTime.getFirst()).isFalse();
        assertThat(inTime.getStory()).isIn(original.getStory().getStory(), late.getStory());
    }

    @Test
    void getStory_ofArticlesPublishedOutOfOrder_tellsWhoWasFirstAndByHowMuch() {
        List<String> sentences = sentences(6);
        Article seenFirst = ingest(published("slow", String.join(" ", sentences), NOON));
        ingest(published("fast", String.join(" ", sentences), NOON.minusSeconds(600)));
        ingest(published("fast", String.join(" ", sentences) + " More.", NOON.minusSeconds(300)));

        Story story = story(seenFirst.getStory());

        assertThat(story.getFirstArticle()).isEqualTo(seenFirst.getName());
        assertThat(story.getTitle()).isEqualTo(seenFirst.getTitle());
        assertThat(story.getFirstSource()).isEqualTo("fast");
        assertThat(story.getLeadTime().getSeconds()).isEqualTo(600);
        assertThat(story.getArticles()).isEqualTo(3);
        assertThat(story.getCopies()).isEqualTo(2);
        assertThat(story.getSources()).isEqualTo(2);
    }

    @Test
    void delete_ofAnArticle_takesItFromItsStory_andOfTheLastOneTheStory() {
        List<String> sentences = sentences(6);
        Article first = ingest(text("one", String.join(" ", sentences)));
        Article second = ingest(text("two", String.join(" ", sentences) + " More."));

        delete(first);

        Story left = story(second.getStory());
        assertThat(left.getFirstArticle()).isEqualTo(second.getName());
        assertThat(left.getArticles()).isEqualTo(1);
        assertThat(left.getSources()).isEqualTo(1);
        delete(second);
        StatusRuntimeException gone =
                catchThrowableOfType(StatusRuntimeException.class, () -> story(second.getStory()));
        assertThat(gone.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(ingest(text("three", String.join(" ", sentences) + " Again."))
                        .getStory()
                        .getFirst())
                .as("nothing is left to be a copy of")
                .isTrue();
    }

    @Test
    void listStories_inSmallPages_tellsEachOnceByItsLatestArticle() {
        List<String> sentences = sentences(6);
        Article first = ingest(text("one", String.join(" ", sentences)));
        Article other = ingest(text("one", String.join(" ", sentences(6))));
        ingest(text("two", String.join(" ", sentences) + " More."));

        List<String> byLast = list("").stream().map(Story::getName).toList();
        List<String> byCreation =
                list("create_time desc").stream().map(Story::getName).toList();

        String story = first.getStory().getStory();
        String otherStory = other.getStory().getStory();
        assertThat(byLast).doesNotHaveDuplicates().containsSubsequence(story, otherStory);
        assertThat(byCreation).doesNotHaveDuplicates().containsSubsequence(otherStory, story);
    }

    @Test
    void listStories_inAnUnknownOrder_isRefused() {
        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, () -> list("size"));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refused.getStatus().getDescription()).contains("last_article_time");
    }

    @Test
    void ingest_underOtherAddressesOfOnePage_isOneArticleFoundByEach() {
        String marker = UUID.randomUUID().toString();
        String came = "http://www.news.example/" + marker + "/?utm_source=feed";
        RawDocument page = text("one", String.join(" ", sentences(3))).toBuilder()
                .setUri(came)
                .build();
        Article first = ingest(page);

        var again = articles.ingestArticle(IngestArticleRequest.newBuilder()
                .setDocument(page.toBuilder().setUri("https://m.news.example/amp/" + marker))
                .build());

        assertThat(again.getOutcome()).isEqualTo(Outcome.OUTCOME_UNCHANGED);
        Article now = articles.getArticle(
                GetArticleRequest.newBuilder().setName(first.getName()).build());
        assertThat(now.getUri()).isEqualTo("https://news.example/" + marker);
        assertThat(now.getAliasesList()).containsExactly(came, "https://m.news.example/amp/" + marker);
        for (String address : List.of(now.getUri(), came, "https://m.news.example/amp/" + marker)) {
            assertThat(articles.listArticles(ListArticlesRequest.newBuilder()
                                    .setFilter("\"" + address + "\" in uris")
                                    .build())
                            .getArticlesList())
                    .extracting(Article::getName)
                    .containsExactly(first.getName());
        }
    }

    @Test
    void ingest_ofAPageThatStatesItsAddress_isKnownByItAndByTheOneItCameFrom() {
        String marker = UUID.randomUUID().toString();
        String came = "https://news.example.com/pumps-rise-" + marker + "?from=home";
        String stated = "https://news.example.com/pumps-rise-" + marker;
        String html = "<html><head><title>Pumps rise</title><link rel=canonical href='" + stated + "'></head><body><p>"
                + String.join(" ", sentences(3)) + "</p></body></html>";
        RawDocument page = RawDocument.newBuilder()
                .setHtml(ByteString.copyFromUtf8(html))
                .setUri(came)
                .setSource("one")
                .build();

        Article first = ingest(page);
        Article plain = ingest(page.toBuilder().setUri(stated).build());

        assertThat(first.getUri()).isEqualTo(stated);
        assertThat(first.getAliasesList()).containsExactly(came);
        assertThat(plain.getName()).isEqualTo(first.getName());
    }

    @Test
    void ingest_ofPagesThatAllStateOneAddress_areTwoArticles() {
        String head = "<html><head><title>Pumps rise</title>"
                + "<link rel=canonical href='https://news.example.com/made-of-this-template'></head><body><p>";
        List<String> names = new ArrayList<>();
        for (String name : List.of("pumps-rise-again", "copper-falls-today")) {
            names.add(ingest(RawDocument.newBuilder()
                            .setHtml(ByteString.copyFromUtf8(
                                    head + String.join(" ", sentences(3)) + "</p></body></html>"))
                            .setUri("https://news.example.com/" + name + "-" + UUID.randomUUID())
                            .build())
                    .getName());
        }

        assertThat(names).doesNotHaveDuplicates();
    }

    private List<Story> list(String order) {
        List<Story> stories = new ArrayList<>();
        ListStoriesRequest request =
                ListStoriesRequest.newBuilder().setPageSize(2).setOrderBy(order).build();
        ListStoriesResponse page = articles.listStories(request);
        stories.addAll(page.getStoriesList());
        while (!page.getNextPageToken().isEmpty()) {
            page = articles.listStories(
                    request.toBuilder().setPageToken(page.getNextPageToken()).build());
            stories.addAll(page.getStoriesList());
        }
        return stories;
    }

    private Article ingest(RawDocument document) {
        return articles.ingestArticle(
                        IngestArticleRequest.newBuilder().setDocument(document).build())
                .getArticle();
    }

    private void delete(Article article) {
        articles.deleteArticle(
                DeleteArticleRequest.newBuilder().setName(article.getName()).build());
    }

    private Story story(StoryPosition position) {
        return articles.getStory(
                GetStoryRequest.newBuilder().setName(position.getStory()).build());
    }

    /** Each document with an id of its own, so that it is a new article. */
    private static RawDocument text(String source, String body) {
        return RawDocument.newBuilder()
                .setStructured(StructuredContent.newBuilder()
                        .setTitle(body.substring(0, 30))
                        .setBody(body)
                        .setLanguageCode("en"))
                .setSource(source)
                .setExternalId(UUID.randomUUID().toString())
                .build();
    }

    private static RawDocument published(String source, String body, Instant time) {
        RawDocument document = text(source, body);
        return document.toBuilder()
                .setStructured(document.getStructured().toBuilder()
                        .setPublishTime(Timestamp.newBuilder().setSeconds(time.getEpochSecond())))
                .build();
    }

    /** Of words that no other text has. */
    private static List<String> sentences(int count) {
        Random random = new Random();
        return IntStream.range(0, count)
                .mapToObj(sentence -> IntStream.range(0, 14)
                        .mapToObj(word ->
                                Long.toString(Math.abs(random.nextLong()), 26).replaceAll("[0-9]", ""))
                        .collect(Collectors.joining(" ", "It ", ".")))
                .toList();
    }
}
