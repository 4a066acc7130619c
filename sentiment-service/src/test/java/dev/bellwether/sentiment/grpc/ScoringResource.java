package dev.bellwether.sentiment.grpc;

import dev.bellwether.sentiment.scoring.TinyModel;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A second model, written here, and a short line, so that a few calls fill it. */
public final class ScoringResource implements QuarkusTestResourceLifecycleManager {

    static final int TEXTS = 2;
    static final int WAITING_CALLS = 3;
    static final int STREAM_TEXTS = 4;

    @Override
    public Map<String, String> start() {
        try {
            return Map.of(
                    "bellwether.models.folders.tiny",
                    TinyModel.write(Files.createTempDirectory("tiny-model")).toString(),
                    "bellwether.scoring.texts",
                    String.valueOf(TEXTS),
                    "bellwether.scoring.waiting-calls",
                    String.valueOf(WAITING_CALLS),
                    "bellwether.scoring.longest-wait",
                    "1M",
                    "bellwether.scoring.stream-texts",
                    String.valueOf(STREAM_TEXTS),
                    "bellwether.scoring.comparisons",
                    "1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The folder is left to the system, as every temporary one.
    }
}
