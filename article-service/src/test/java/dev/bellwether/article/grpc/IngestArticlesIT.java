package dev.bellwether.article.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.api.article.v1.IngestArticleResponse.Outcome;
import dev.bellwether.api.article.v1.IngestArticlesRequest;
import dev.bellwether.api.article.v1.IngestArticlesResponse;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IngestArticlesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @GrpcClient("self")
    ArticleServiceGrpc.ArticleServiceBlockingStub blocking;

    @Inject
    Pool pool;

    private ArticleServiceGrpc.ArticleServiceStub articles;

    @BeforeEach
    void connect() {
        articles = ArticleServiceGrpc.newStub(blocking.getChannel());
    }

    @Test
    void stream_withBadDocuments_answersEachAndGoesOn() throws InvalidProtocolBufferException {
        String source = "mixed-" + UUID.randomUUID();
        RawDocument nothing =
                RawDocument.newBuilder().setPageText("1 hour ago\n\n1 min read").build();
        RawDocument ruleBroken =
                document(source, "Rye").toBuilder().putLabels("Bad Key", "x").build();
        RawDocument tooLarge = RawDocument.newBuilder()
                .setHtml(ByteString.copyFrom(new byte[(2 << 20) + 1]))
                .build();

        List<IngestArticlesResponse> answers = IngestStream.ingest(
                articles, List.of(document(source, "Oats"), nothing, ruleBroken, tooLarge, document(source, "Barley")));

        assertThat(outcome(answers.get(0))).isEqualTo(Outcome.OUTCOME_CREATED);
        assertThat(reason(answers.get(1))).isEqualTo("NO_ARTICLE_TEXT");
        assertThat(reason(answers.get(2))).isEqualTo("FIELD_INVALID");
        assertThat(answers.get(2).getError().toString()).contains("document.labels[\\\"Bad Key\\\"]");
        assertThat(reason(answers.get(3))).isEqualTo("FIELD_INVALID");
        assertThat(outcome(answers.get(4))).isEqualTo(Outcome.OUTCOME_CREATED);
    }

    @Test
    void stream_ofCorrectionsOfOneArticle_keepsTheirOrder() {
        String uri = "https://news.example/order-" + UUID.randomUUID();
        List<RawDocument> versions = IntStream.range(0, 60)
                .mapToObj(i -> document("order", "Version " + i + " " + "word ".repeat((i * 37) % 50)).toBuilder()
                        .setUri(uri)
                        .build())
                .toList();

        List<IngestArticlesResponse> answers = IngestStream.ingest(articles, versions);

        assertThat(answers)
                .extracting(answer -> answer.getIngested().getArticle().getRevision())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
    }

    @Test
    void documentThatTheDatabaseRefuses_failsAlone() {
        String source = "poison-" + UUID.randomUUID();
        run("alter table article add constraint poison check (external_id not like 'poison%')");
        List<RawDocument> documents = IntStream.range(0, 40)
                .mapToObj(i -> document(source, "Item " + i).toBuilder()
                        .setExternalId((i == 17 ? "poison" : "good") + i + source)
                        .build())
                .toList();

        List<IngestArticlesResponse> answers = IngestStream.ingest(articles, documents);

        assertThat(reason(answers.get(17))).isEqualTo("INTERNAL");
        assertThat(answers.stream().filter(IngestArticlesResponse::hasIngested)).hasSize(39);
        assertThat(stored(source)).isEqualTo(39);
    }

    @Test
    void requestId_usedByOneCall_isKnownToTheStream() {
        String requestId = UUID.randomUUID().toString();
        RawDocument document = document("request", "Hops " + requestId);
        IngestArticleResponse first = blocking.ingestArticle(IngestArticleRequest.newBuilder()
                .setDocument(document)
                .setRequestId(requestId)
                .build());
        IngestStream stream = IngestStream.open(articles);
        IngestArticlesRequest again = IngestArticlesRequest.newBuilder()
                .setDocument(document)
                .setRequestId(requestId)
                .build();

        stream.send(again);
        stream.send(again.toBuilder()
                .setSequence(1)
                .setDocument(document("request", "Malt"))
                .build());
        List<IngestArticlesResponse> answers = stream.end(2);

        assertThat(answers.get(0).getIngested()).isEqualTo(first);
        assertThat(reason(answers.get(1))).isEqualTo("REQUEST_ID_REUSED");
    }

    @Test
    void sameExternalIdAgain_isUnchangedOrRevised() {
        String id = UUID.randomUUID().toString();
        RawDocument first =
                document("wire", "Lead " + id).toBuilder().setExternalId(id).build();

        List<IngestArticlesResponse> answers = IngestStream.ingest(
                articles,
                List.of(
                        first,
                        first,
                        document("wire", "Tin " + id).toBuilder()
                                .setExternalId(id)
                                .build()));

        assertThat(answers)
                .extracting(IngestArticlesIT::outcome)
                .containsExactly(Outcome.OUTCOME_CREATED, Outcome.OUTCOME_UNCHANGED, Outcome.OUTCOME_REVISED);
        assertThat(answers.get(2).getIngested().getArticle().getExternalId()).isEqualTo(id);
    }

    @Test
    void eightWriters_withFortyCopiesEach_makeOneStory() {
        String text = "Cobalt " + UUID.randomUUID();
        ConcurrentLinkedQueue<StoryPosition> places = new ConcurrentLinkedQueue<>();
        List<IngestStream> writers = IntStream.range(0, 8)
                .mapToObj(writer -> IngestStream.open(articles))
                .toList();

        for (int i = 0; i < 40; i++) {
            for (int writer = 0; writer < 8; writer++) {
                writers.get(writer)
                        .send(IngestArticlesRequest.newBuilder()
                                .setSequence(i)
                                .setDocument(document(text, text).toBuilder()
                                        .setSource("source" + writer)
                                        .setUri("https://w" + writer + ".example/" + i + "/" + UUID.randomUUID()))
                                .build());
            }
        }
        writers.parallelStream()
                .forEach(writer -> writer.end(40)
                        .forEach(answer ->
                                places.add(answer.getIngested().getArticle().getStory())));

        assertThat(places)
                .extracting(StoryPosition::getStory)
                .containsOnly(places.peek().getStory());
        assertThat(places)
                .extracting(StoryPosition::getArticles)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 320).boxed().toList());
        assertThat(places).filteredOn(StoryPosition::getFirst).hasSize(1);
        assertThat(places).extracting(StoryPosition::getSources).contains(8).allMatch(sources -> sources <= 8);
    }

    @Test
    void readerThatStalls_holdsItsOwnStreamOnly() {
        String stalled = "stalled-" + UUID.randomUUID();
        int sent = 6_000; // its answers would fill the client's window of 1 MiB twice
        IngestStream unread = IngestStream.openUnread(articles);
        for (int i = 0; i < sent; i++) {
            unread.send(IngestArticlesRequest.newBuilder()
                    .setSequence(i)
                    .setDocument(document(stalled, "Item " + i))
                    .build());
        }
        await().atMost(PATIENCE).until(() -> stored(stalled) >= 500);

        String other = "other-" + UUID.randomUUID();
        List<IngestArticlesResponse> answers = IngestStream.ingest(
                articles,
                IntStream.range(0, 1_500)
                        .mapToObj(i -> document(other, "Item " + i))
                        .toList());

        assertThat(answers).allMatch(IngestArticlesResponse::hasIngested);
        assertThat(stored(stalled)).isLessThan(sent - 2_000);
        unread.cancel();
    }

    @Test
    void cancelledStream_leavesNothingHalfWritten() {
        String source = "cancelled-" + UUID.randomUUID();
        IngestStream stream = IngestStream.open(articles);
        for (int i = 0; i < 2_000; i++) {
            stream.send(IngestArticlesRequest.newBuilder()
                    .setSequence(i)
                    .setDocument(document(source, "Item " + i))
                    .build());
        }
        stream.awaitAnswers(50);

        stream.cancel();

        assertThat(stored(source)).isBetween(50L, 2_000L);
        assertThat(count("""
                select count(*) from article a where source = $1 and not (
                  exists (select from article_revision r where r.article = a.id and r.revision = a.revision)
                  and exists (select from change_log c where c.resource = a.id and c.revision = a.revision)
                  and exists (select from story s where s.id = a.story))
                """, source)).isZero();
    }

    private long stored(String source) {
        return count("select count(*) from article where source = $1", source);
    }

    private long count(String sql, String source) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(source))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }

    private static RawDocument document(String source, String title) {
        return RawDocument.newBuilder()
                .setSource(source)
                .setStructured(StructuredContent.newBuilder()
                        .setTitle("A title")
                        .setBody(title + " is traded, says " + source + ".")
                        .setLanguageCode("en"))
                .build();
    }

    private static Outcome outcome(IngestArticlesResponse answer) {
        return answer.getIngested().getOutcome();
    }

    private static String reason(IngestArticlesResponse answer) {
        List<String> reasons = new ArrayList<>();
        for (Any detail : answer.getError().getDetailsList()) {
            if (detail.is(ErrorInfo.class)) {
                try {
                    reasons.add(detail.unpack(ErrorInfo.class).getReason());
                } catch (InvalidProtocolBufferException unreadable) {
                    throw new AssertionError(unreadable);
                }
            }
        }
        return String.join(",", reasons);
    }
}
