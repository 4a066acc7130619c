package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.cli.fake.FakeArticles;
import dev.bellwether.cli.fake.FakeServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    private final FakeArticles articles = new FakeArticles();
    private final FakeServices services = FakeServices.serving(articles);

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void folder_isWalkedAndOthersAreNamedAndSkipped() throws IOException {
        write("a.txt", "One\n");
        write("deep/b.TXT", "Two\n");
        write("deep/c.json", "{\"title\": \"Three\", \"body\": \"Text.\"}");
        write("deep/d.pdf", "not for us");

        CommandRun run = ingest(folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("3 created, 0 revised, 0 unchanged, 0 refused");
        assertThat(run.err()).contains("d.pdf: skipped");
    }

    @Test
    void sameAgain_isUnchanged() throws IOException {
        write("a.txt", "One\n");
        ingest(folder.toString());

        CommandRun again = ingest(folder.toString());

        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).contains("0 created, 0 revised, 1 unchanged, 0 refused");
    }

    @Test
    void refusedDocument_doesNotStopTheOthers() throws IOException {
        write("a.txt", "refuse me\n");
        write("b.txt", "Two\n");

        CommandRun run = ingest(folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("a.txt: article-service refused: no article text was found [NO_ARTICLE_TEXT]");
        assertThat(run.err()).contains("1 created, 0 revised, 0 unchanged, 1 refused");
    }

    @Test
    void invalidByte_isNamedWithItsOffset() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, new byte[] {'n', 'a', (byte) 0xEF, 'v', 'e'});

        CommandRun run = ingest(file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(file + ": is not UTF-8: byte 0xef at offset 2");
        assertThat(articles.requests()).isEmpty();
    }

    @Test
    void htmlFile_isSentAsItCameInAnyEncoding() throws IOException {
        byte[] page = {'<', 'p', '>', 'Z', (byte) 0xFC, 'g', 'e'};
        Files.write(folder.resolve("page.html"), page);

        CommandRun run = ingest(folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(articles.requests())
                .singleElement()
                .matches(
                        request -> Arrays.equals(request.getDocument().getHtml().toByteArray(), page));
    }

    @Test
    void fileOverTwoMebibytes_isRefusedUnsent() throws IOException {
        Path file = write("big.txt", "x".repeat((2 << 20) + 1));

        CommandRun run = ingest(file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("big.txt: has more than 2 MiB");
        assertThat(articles.requests()).isEmpty();
    }

    @Test
    void emptyOrMissingFile_isRefused() throws IOException {
        Path empty = write("empty.txt", "  \n");

        CommandRun run = ingest(empty.toString(), folder.resolve("gone.txt").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("empty.txt: is empty").contains("gone.txt: there is no such file");
    }

    @Test
    void options_areInTheRequest() {
        CommandRun run = CommandRun.withInput(
                "One\n",
                CommandRun.at(
                        services,
                        "ingest",
                        "-",
                        "--uri",
                        "https://a.example/1",
                        "--source",
                        "A",
                        "--fetch-time",
                        "-5m",
                        "--backfill"));

        assertThat(run.exitCode()).isZero();
        RawDocument sent = articles.requests().get(0).getDocument();
        assertThat(sent.getUri()).isEqualTo("https://a.example/1");
        assertThat(sent.getSource()).isEqualTo("A");
        assertThat(sent.getFetchTime().getSeconds())
                .isEqualTo(CommandRun.NOW.minusSeconds(300).getEpochSecond());
        assertThat(sent.getOrigin()).isEqualTo(Origin.ORIGIN_BACKFILL);
    }

    @Test
    void uri_forSeveralDocuments_isWrongUsage() throws IOException {
        write("a.txt", "One\n");
        write("b.txt", "Two\n");

        CommandRun run = ingest(folder.toString(), "--uri", "https://a.example/1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(articles.requests()).isEmpty();
    }

    @Test
    void serviceAwayForAWhile_isAskedAgainWithTheSameRequestId() {
        articles.failNext(2);

        CommandRun run = CommandRun.withInput("One\n", CommandRun.at(services, "ingest", "-"));

        List<String> ids = articles.requests().stream()
                .map(IngestArticleRequest::getRequestId)
                .toList();
        assertThat(run.exitCode()).isZero();
        assertThat(ids).hasSize(3);
        assertThat(ids.stream().distinct()).hasSize(1);
    }

    @Test
    void serviceAwayForGood_endsWithUnreachableCode() throws IOException {
        write("a.txt", "One\n");
        services.close();

        CommandRun run = ingest(folder.toString(), "--timeout", "300ms");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("article-service did not answer at " + services.address());
    }

    @Test
    void output_asJson_isOneResponsePerLine() throws IOException {
        write("a.txt", "One\n");

        CommandRun run = ingest(folder.toString(), "--output", "json");

        assertThat(run.outLines()).singleElement().asString().contains("\"outcome\":\"OUTCOME_CREATED\"");
    }

    @Test
    void linesOfJson_areDocumentsEachAndBadOnesAreNamedWithTheirLine() throws IOException {
        write("archive/news.ndjson", """
                {"structured": {"title": "One", "body": "First."}, "source": "wire"}

                {"title": "Two", "body": "Second."}
                {"structured": {"title": "Three"
                {"structured": {"title": "Four", "body": "refuse me"}}
                {"structured": {"title": "Five", "body": "Fifth."}}""");

        CommandRun run = ingest(folder.resolve("archive").toString(), "--backfill");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("3 created, 0 revised, 0 unchanged, 2 refused");
        assertThat(run.err()).contains("news.ndjson:4: ").contains("news.ndjson:5: article-service refused");
        assertThat(articles.requests())
                .extracting(request -> request.getDocument().getOrigin())
                .containsOnly(Origin.ORIGIN_BACKFILL);
    }

    @Test
    void standardInput_thatBeginsWithABrace_isLinesOfJson() {
        String lines = "{\"title\": \"One\", \"body\": \"First.\"}\n{\"title\": \"Two\", \"body\": \"Second.\"}\n";

        CommandRun run = CommandRun.withInput(lines, CommandRun.at(services, "ingest", "-"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("2 created");
    }

    @Test
    void streamThatBreaks_isOpenedAgainAndNothingIsLost() throws IOException {
        write("news.jsonl", lines(300));
        articles.breakAfter(120);

        CommandRun run = ingest(folder.resolve("news.jsonl").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(articles.requests())
                .extracting(request -> request.getDocument().getStructured().getTitle())
                .contains("Title 0", "Title 119", "Title 120", "Title 299");
        assertThat(run.outLines()).hasSize(300);
    }

    @Test
    void sameCommandAgain_sendsTheSameRequestIds() throws IOException {
        write("news.jsonl", lines(20) + lines(1));
        ingest(folder.resolve("news.jsonl").toString());
        List<String> first = requestIds();

        ingest(folder.resolve("news.jsonl").toString());

        assertThat(first).hasSize(21).doesNotHaveDuplicates();
        assertThat(requestIds().subList(21, 42)).containsExactlyInAnyOrderElementsOf(first);
    }

    private List<String> requestIds() {
        return articles.requests().stream()
                .map(IngestArticleRequest::getRequestId)
                .toList();
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"title\": \"Title %d\", \"body\": \"Text %d.\"}\n".formatted(i, i))
                .collect(Collectors.joining());
    }

    private CommandRun ingest(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "ingest";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandRun.of(CommandRun.at(services, all));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
