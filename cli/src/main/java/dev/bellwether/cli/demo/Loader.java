package dev.bellwether.cli.demo;

import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.GetSubscriptionRequest;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateSubscriptionRequest;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ExtractArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.api.sentiment.v1.GetEntityRequest;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.remote.Retry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hands the seeds in; what is there already stays as it is. */
final class Loader {
    private final Remote remote;
    private final Seeds seeds;

    Loader(Remote remote, Seeds seeds) {
        this.remote = remote;
        this.seeds = seeds;
    }

    /** @throws Refused when the catalogue lacks an entity of the seeds */
    void requireEntities() {
        for (Seeds.SeedEntity entity : seeds.entities()) {
            GetEntityRequest get = GetEntityRequest.newBuilder()
                    .setName("entities/" + entity.id())
                    .build();
            Optional<Entity> known =
                    remote.sentiment().find(EntityServiceGrpc::newBlockingStub, stub -> stub.getEntity(get));
            if (known.isEmpty()) {
                throw new Refused(seeds.folder().resolve("entities.yaml") + ": the catalogue has no entity '"
                        + entity.id() + "' (" + entity.called() + ")");
            }
        }
    }

    /** Creates the subscriptions, and changes those that differ from the seeds. */
    void loadSubscriptions() {
        for (Subscription wanted : seeds.subscriptions()) {
            GetSubscriptionRequest get = GetSubscriptionRequest.newBuilder()
                    .setName(wanted.getName())
                    .build();
            Optional<Subscription> known =
                    remote.alerts().find(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.getSubscription(get));
            if (known.isEmpty()) {
                create(wanted);
            } else if (!isSame(wanted, known.get())) {
                update(wanted, known.get().getEtag());
            }
        }
    }

    /** Takes the pages in, one after the other so that the first of a story is the first; in the order of the manifest. */
    List<LoadedPage> loadPages(Instant load) {
        List<LoadedPage> loaded = new ArrayList<>();
        for (SeedPage page : seeds.pages()) {
            RawDocument document = page.document(seeds.content(page), load);
            IngestArticleRequest ingest = IngestArticleRequest.newBuilder()
                    .setDocument(document)
                    .setRequestId(requestId(page, load))
                    .build();
            ExtractArticleRequest extract =
                    ExtractArticleRequest.newBuilder().setDocument(document).build();
            Retry articles = new Retry(remote.articles());
            loaded.add(new LoadedPage(
                    page.id(),
                    articles.call(ArticleServiceGrpc::newBlockingStub, stub -> stub.ingestArticle(ingest)),
                    articles.call(ArticleServiceGrpc::newBlockingStub, stub -> stub.extractArticle(extract))));
        }
        return loaded;
    }

    /** The same for the same load: a page that was corrected since is not taken back to what it said before. */
    private static String requestId(SeedPage page, Instant load) {
        return UUID.nameUUIDFromBytes((page.id() + " " + load).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private void create(Subscription wanted) {
        CreateSubscriptionRequest request = CreateSubscriptionRequest.newBuilder()
                .setSubscription(wanted.toBuilder().clearName())
                .setSubscriptionId(wanted.getName().substring("subscriptions/".length()))
                .setRequestId(UUID.randomUUID().toString())
                .build();
        remote.alerts().call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.createSubscription(request));
    }

    private void update(Subscription wanted, String etag) {
        UpdateSubscriptionRequest request = UpdateSubscriptionRequest.newBuilder()
                .setSubscription(wanted.toBuilder().setEtag(etag))
                .build();
        remote.alerts().call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.updateSubscription(request));
    }

    /** Whether the fields that a person writes are the same. */
    private static boolean isSame(Subscription wanted, Subscription known) {
        return wanted.equals(Subscription.newBuilder(known)
                .clearRevision()
                .clearCreateTime()
                .clearUpdateTime()
                .clearEtag()
                .build());
    }
}
