package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.ListTemplatesRequest;
import dev.bellwether.api.alert.v1.ListTemplatesResponse;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc.SubscriptionServiceImplBase;
import dev.bellwether.api.alert.v1.Template;
import dev.bellwether.cli.fake.FakeServices;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private final FakeTemplates templates = new FakeTemplates();
    private final FakeServices services = FakeServices.serving(templates);

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void create_ofATemplate_addsWhatIsSetAndTheDefaults() {
        CommandRun run =
                run("subscriptions", "create", "--template", "dilution", "--set", "entity=a\"b", "--id", "mine");

        assertThat(run.exitCode()).as(run.err()).isZero();
        CreateSubscriptionRequest sent = templates.requests.get(0);
        assertThat(sent.getSubscriptionId()).isEqualTo("mine");
        assertThat(sent.getSubscription().getDisplayName()).isEqualTo("Dilution");
        assertThat(sent.getSubscription().getCondition().getArticle().getExpression())
                .isEqualTo("entity.id == \"a\\\"b\" && sentiment.score <= -0.2 && (phrase(\"x\") || story.first)");
    }

    @Test
    void create_ofATemplateOverTime_putsWhatIsSetIntoItsField() {
        CommandRun run = run("subscriptions", "create", "--template", "burst", "--set", "watchlist=watchlists/miners");

        assertThat(run.exitCode()).as(run.err()).isZero();
        Condition condition = templates.requests.get(0).getSubscription().getCondition();
        assertThat(condition.getBurst().getWindow().getWatchlist()).isEqualTo("watchlists/miners");
        assertThat(condition.getBurst().getWindow().hasEntity()).isFalse();
        assertThat(condition.getBurst().getProbability()).isEqualTo(1e-4);
    }

    @Test
    void create_withANumberThatIsNone_saysSo() {
        CommandRun run = run("subscriptions", "create", "--template", "dilution", "--set", "score=low");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("score is a number, such as -0.2, not 'low'");
        assertThat(templates.requests).isEmpty();
    }

    @Test
    void create_ofWhatIsNotThere_namesWhatIs() {
        assertThat(run("subscriptions", "create", "--template", "dilutoin").err())
                .contains("there are dilution");
        assertThat(run("subscriptions", "create", "--template", "dilution", "--set", "entitty=x")
                        .err())
                .contains("entitty")
                .contains("it has entity, score");
    }

    @Test
    void create_ofATemplateAndAFile_isWrongUsage() {
        assertThat(run("subscriptions", "create", "--template", "dilution", "-f", "x.yaml")
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("subscriptions", "create").exitCode()).isEqualTo(2);
    }

    @Test
    void show_ofATemplate_tellsWhatCanBeSet() {
        assertThat(run("templates", "show", "dilution").out())
                .contains("--set entity", "Whom it is about.", "Default: -0.2.");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(CommandRun.at(services, arguments));
    }

    private static final class FakeTemplates extends SubscriptionServiceImplBase {
        private final List<CreateSubscriptionRequest> requests = new ArrayList<>();

        @Override
        public void listTemplates(ListTemplatesRequest request, StreamObserver<ListTemplatesResponse> observer) {
            Template.Builder template = Template.newBuilder()
                    .setName("templates/dilution")
                    .addParameters(Template.Parameter.newBuilder()
                            .setName("entity")
                            .setDescription("Whom it is about.")
                            .setExpression("entity.id == {value}")
                            .setType(Template.Type.TYPE_TEXT))
                    .addParameters(Template.Parameter.newBuilder()
                            .setName("score")
                            .setExpression("sentiment.score <= {value}")
                            .setType(Template.Type.TYPE_NUMBER)
                            .setDefaultValue("-0.2"));
            template.getSubscriptionBuilder()
                    .setDisplayName("Dilution")
                    .getConditionBuilder()
                    .getArticleBuilder()
                    .setExpression("phrase(\"x\") || story.first");
            Template.Builder burst = Template.newBuilder()
                    .setName("templates/burst")
                    .addParameters(field("entity"))
                    .addParameters(field("watchlist"));
            burst.getSubscriptionBuilder()
                    .getConditionBuilder()
                    .getBurstBuilder()
                    .setProbability(1e-4)
                    .getWindowBuilder()
                    .setEntity("");
            observer.onNext(ListTemplatesResponse.newBuilder()
                    .addTemplates(template)
                    .addTemplates(burst)
                    .build());
            observer.onCompleted();
        }

        private static Template.Parameter field(String name) {
            return Template.Parameter.newBuilder()
                    .setName(name)
                    .setField("condition.burst.window." + name)
                    .setType(Template.Type.TYPE_TEXT)
                    .build();
        }

        @Override
        public void createSubscription(CreateSubscriptionRequest request, StreamObserver<Subscription> observer) {
            requests.add(request);
            observer.onNext(request.getSubscription());
            observer.onCompleted();
        }
    }
}
