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
import dev.bellwether.cli.failure.ExitCode;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.input.DocumentList;
import dev.bellwether.cli.input.Documents;
import dev.bellwether.cli.input.Item;
import dev.bellwether.cli.input.ItemReader;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.resource.Names;
import dev.bellwether.cli.view.AnalysisView;
import dev.bellwether.cli.view.ItemPrinter;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether analyze}: of whom a text speaks, and how. */
@Command(
        name = "analyze",
        description =
                "Shows of whom a text speaks, and how, with the sentences behind each score. The article is first "
                        + "extracted from the page, unless --plain. Of several documents, a folder or lines of JSON each has a "
                        + "row, in their order; what is refused is named at the end, and the rest goes on. Stores nothing.")
public final class AnalyzeCommand implements Callable<Integer> {
    private final Console console;
    private final InputStream in;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|-",
            description =
                    "A page as .html, its text, .json or .ndjson as for ingest, or folders of these; - is standard input: text, "
                            + "or lines of JSON if it begins with a brace. At most 2 MiB each.")
    private List<String> arguments = List.of();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Which model scores, as in 'bellwether models list'. Default: the default one.")
    private String model = "";

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
    public Integer call() {
        if (!isPlain && !(title.isEmpty() && language.isEmpty())) {
            throw new WrongUsage("--title and --language go with --plain; of a page they are extracted.");
        }
        DocumentList list = DocumentList.of(arguments);
        Documents documents = new Documents(in);
        try (Remote remote = addresses.connect()) {
            boolean isOne = list.names().size() == 1 && list.skipped().isEmpty();
            return isOne && !documents.hasLines(list.names().get(0))
                    ? one(remote, documents.read(list.names().get(0)))
                    : many(remote, documents, list);
        }
    }

    private int one(Remote remote, RawDocument document) {
        AnalyzeTextRequest request = request(remote, document);
        Analysis analysis =
                remote.sentiment().call(SentimentServiceGrpc::newBlockingStub, stub -> stub.analyzeText(request));
        new ItemPrinter<>(new AnalysisView(), output, console).alone(analysis);
        return ExitCode.DONE;
    }

    private int many(Remote remote, Documents documents, DocumentList list) {
        ItemPrinter<Analysis> printer = new ItemPrinter<>(new AnalysisView(), output, console);
        List<String> refusals = new ArrayList<>();
        TextBatch.Listener listener = new TextBatch.Listener() {
            @Override
            public void analyzed(Item item, Analysis analysis) {
                // It has no name of its own, and a row needs one.
                printer.item(
                        output.isJson()
                                ? analysis
                                : analysis.toBuilder().setName(item.name()).build());
            }

            @Override
            public void refused(Item item, String why) {
                refusals.add("refused    " + (why.startsWith(item.name()) ? why : item.name() + ": " + why));
            }
        };
        try (ItemReader items = new ItemReader(documents, list.names(), UnaryOperator.identity())) {
            new TextBatch(
                            remote.sentiment(),
                            item -> request(remote, item.document().orElseThrow()),
                            listener)
                    .run(items);
        }
        printer.finish("No texts.");
        refusals.forEach(console.err()::println);
        return refusals.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private AnalyzeTextRequest request(Remote remote, RawDocument document) {
        AnalyzeTextRequest request = isPlain ? plain(document) : extracted(remote, document);
        return model.isEmpty()
                ? request
                : request.toBuilder().setModel(Names.in("models", model)).build();
    }

    private AnalyzeTextRequest plain(RawDocument document) {
        if (!document.hasPageText()) {
            throw new WrongUsage("--plain is for text, and this is " + (document.hasHtml() ? "HTML." : "JSON."));
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
