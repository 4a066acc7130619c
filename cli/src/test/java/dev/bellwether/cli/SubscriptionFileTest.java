package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc.SubscriptionServiceImplBase;
import dev.bellwether.cli.fake.FakeServices;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscriptionFileTest {
    private final FakeSubscriptions subscriptions = new FakeSubscriptions();
    private final FakeServices services = FakeServices.serving(subscriptions);

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void create_fromYaml_sendsTheMessage() throws IOException {
        CommandRun run = create("""
                name: subscriptions/miners
                displayName: Miners
                condition:
                  article:
                    expression: sentiment.score <= -0.2
                policy:
                  maxAge: 3600s
                """);

        CreateSubscriptionRequest sent = subscriptions.requests.get(0);
        assertThat(run.exitCode()).isZero();
        assertThat(sent.getSubscriptionId()).isEqualTo("miners");
        assertThat(sent.getSubscription().getName()).isEmpty();
        assertThat(sent.getSubscription().getCondition().getArticle().getExpression())
                .isEqualTo("sentiment.score <= -0.2");
        assertThat(sent.getSubscription().getPolicy().getMaxAge().getSeconds()).isEqualTo(3600);
        assertThat(run.out()).contains("Miners");
    }

    @Test
    void create_unknownField_namesFileAndLine() throws IOException {
        CommandRun run = create("displayName: Miners\nconditions:\n  article: {expression: x}\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("s.yaml:2:1: ").contains("conditions");
        assertThat(subscriptions.requests).isEmpty();
    }

    @Test
    void create_brokenYaml_namesFileAndLine() throws IOException {
        CommandRun run = create("displayName: Miners\ncondition: {article: \n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).containsPattern("s\\.yaml:\\d+:\\d+: ");
    }

    @Test
    void create_listInsteadOfFields_isRefused() throws IOException {
        CommandRun run = create("- a\n- b\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("s.yaml:1:1: holds no fields");
    }

    private CommandRun create(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), yaml);
        return CommandRun.of(CommandRun.at(services, "subscriptions", "create", "-f", file.toString()));
    }

    private static final class FakeSubscriptions extends SubscriptionServiceImplBase {
        private final List<CreateSubscriptionRequest> requests = new ArrayList<>();

        @Override
        public void createSubscription(CreateSubscriptionRequest request, StreamObserver<Subscription> observer) {
            requests.add(request);
            observer.onNext(request.getSubscription().toBuilder()
                    .setName("subscriptions/" + request.getSubscriptionId())
                    .setRevision(1)
                    .build());
            observer.onCompleted();
        }
    }
}
