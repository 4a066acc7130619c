package dev.bellwether.cli.inspect;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ExtractArticleRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.input.Documents;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.AnalysisView;
import dev.bellwether.cli.view.ItemPrinter;
import java.io.InputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether analyze}: of whom a text speaks, and how. */
@Command(
        name = "analyze",
        description =
                "Shows of whom a text speaks, and how, with the sentences behind each score. The article is first "
                        + "extracted from the page, unless --plain. Stores nothing.")
public final class AnalyzeCommand implements Runnable {
    private final Console console;
    private final InputStream in;

    @Parameters(
            paramLabel = "FILE|-",
            description =
                    "A page as .html, its text, or .json as for ingest; - is text on standard input. At most 2 MiB.")
    private String file = Documents.STANDARD_INPUT;

    @Option(names = "--plain", description = "The file is the article's text and nothing else. Default: a page.")
    private boolean isPlain;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "With --plain: the title, at most 500 characters. Default: none.")
    private String title = "";

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "",
            description = "With --plain: the language in BCP-47. Default: en.")
    private String language = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AddressOptions addresses = new AddressOptions();

    public AnalyzeCommand(Console console, InputStream in) {
        this.console = console;
        this.in = in;
    }

    @Override
    public void run() {
        if (!isPlain && !(title.isEmpty() && language.isEmpty())) {
            throw new WrongUsage("--title and --language go with --plain; of a page they are extracted.");
        }
        RawDocument document = new Documents(in).read(file);
        try (Remote remote = addresses.connect()) {
            AnalyzeTextRequest request = isPlain ? plain(document) : extracted(remote, document);
            Analysis analysis =
                    remote.sentiment().call(SentimentServiceGrpc::newBlockingStub, stub -> stub.analyzeText(request));
            new ItemPrinter<>(new AnalysisView(), output, console).alone(analysis);
        }
    }

    private AnalyzeTextRequest plain(RawDocument document) {
        if (!document.hasPageText()) {
            throw new WrongUsage(
                    "--plain is for text, and " + file + " is " + (document.hasHtml() ? "HTML." : "JSON."));
        }
        return AnalyzeTextRequest.newBuilder()
                .setTitle(title)
                .setBody(document.getPageText())
                .setLanguageCode(language)
                .build();
    }

    private static AnalyzeTextRequest extracted(Remote remote, RawDocument document) {
        ExtractArticleRequest request =
                ExtractArticleRequest.newBuilder().setDocument(document).build();
        Article article = remote.articles()
                .call(ArticleServiceGrpc::newBlockingStub, stub -> stub.extractArticle(request))
                .getArticle();
        return AnalyzeTextRequest.newBuilder()
                .setTitle(article.getTitle())
                .setBody(article.getBody())
                .setLanguageCode(article.getLanguage().getCode())
                .build();
    }
}
