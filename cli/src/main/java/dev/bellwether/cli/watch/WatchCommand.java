package dev.bellwether.cli.watch;

import com.google.protobuf.Message;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.JsonLines;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Remote;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether watch}: changes as they come. */
@Command(
        name = "watch",
        description = "Prints changes as they come, until Ctrl-C, which prints the token to resume from. "
                + "A lost connection is made again from the last change read.")
public final class WatchCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "articles|analyses|alerts", description = "What to watch.")
    private What what = What.ALERTS;

    @Option(
            names = "--resume",
            paramLabel = "TOKEN",
            defaultValue = "",
            description = "Where an earlier watch stopped. Default: from now on.")
    private String token = "";

    @Option(
            names = "--filter",
            paramLabel = "CEL",
            defaultValue = "",
            description = "Only those for which it holds, at most 1,000 characters; docs/filters.md has the variables.")
    private String filter = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AddressOptions addresses = new AddressOptions();

    public WatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        switch (what) {
            case ARTICLES -> watch(Feeds.articles());
            case ANALYSES -> watch(Feeds.analyses());
            case ALERTS -> watch(Feeds.alerts());
        }
    }

    private <R, C extends Message> void watch(Feed<R, C> feed) {
        try (Remote remote = addresses.connect()) {
            Watching<R, C> watching = new Watching<>(
                    feed, feed.connection().apply(remote), new Watching.Start(token, filter), new Printing<>(feed));
            Thread farewell = new Thread(() -> tellToken(feed.plural(), watching.token()), "last resume token");
            Runtime.getRuntime().addShutdownHook(farewell);
            watching.run();
        }
    }

    private void tellToken(String plural, String last) {
        if (!last.isEmpty() && !last.equals(token)) {
            console.err().println("Resume with: bellwether watch " + plural + " --resume " + last);
        }
    }

    /** Writes changes to the console. */
    private final class Printing<C extends Message> implements Watching.Reader<C> {
        private final Feed<?, C> feed;

        Printing(Feed<?, C> feed) {
            this.feed = feed;
        }

        @Override
        public void change(C change) {
            if (output.isJson()) {
                JsonLines.print(change, console);
            } else {
                console.out().println(Cell.printable(feed.line().apply(change)));
            }
        }

        @Override
        public void lost(String why) {
            console.err().println(why);
        }

        @Override
        public boolean isGone() {
            return console.isClosed();
        }
    }

    /** The streams as they are typed. */
    private enum What {
        ARTICLES,
        ANALYSES,
        ALERTS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
