package dev.bellwether.alert.grpc;

import com.google.protobuf.Empty;
import dev.bellwether.alert.alert.Explanation;
import dev.bellwether.alert.alert.Explanations;
import dev.bellwether.alert.alert.SilencePreviews;
import dev.bellwether.alert.backtest.Backtests;
import dev.bellwether.alert.silence.Silences;
import dev.bellwether.alert.subscription.Subscriptions;
import dev.bellwether.alert.template.Templates;
import dev.bellwether.alert.watchlist.Watchlists;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.BacktestSubscriptionResponse;
import dev.bellwether.api.alert.v1.CreateSilenceRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.CreateWatchlistRequest;
import dev.bellwether.api.alert.v1.DeleteSubscriptionRequest;
import dev.bellwether.api.alert.v1.DeleteWatchlistRequest;
import dev.bellwether.api.alert.v1.ExpireSilenceRequest;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.ExplainMatchResponse;
import dev.bellwether.api.alert.v1.GetSilenceRequest;
import dev.bellwether.api.alert.v1.GetSubscriptionRequest;
import dev.bellwether.api.alert.v1.GetWatchlistRequest;
import dev.bellwether.api.alert.v1.ListSilencesRequest;
import dev.bellwether.api.alert.v1.ListSilencesResponse;
import dev.bellwether.api.alert.v1.ListSubscriptionsRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsResponse;
import dev.bellwether.api.alert.v1.ListTemplatesRequest;
import dev.bellwether.api.alert.v1.ListTemplatesResponse;
import dev.bellwether.api.alert.v1.ListWatchlistsRequest;
import dev.bellwether.api.alert.v1.ListWatchlistsResponse;
import dev.bellwether.api.alert.v1.PreviewSilenceRequest;
import dev.bellwether.api.alert.v1.PreviewSilenceResponse;
import dev.bellwether.api.alert.v1.Silence;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionService;
import dev.bellwether.api.alert.v1.UpdateSilenceRequest;
import dev.bellwether.api.alert.v1.UpdateSubscriptionRequest;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.Watchlist;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.grpc.Readiness;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.request.RequestKey;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Serves SubscriptionService. */
@GrpcService
class SubscriptionEndpoint implements SubscriptionService {

    private final Subscriptions subscriptions;
    private final Explanations explanations;
    private final Watchlists watchlists;
    private final Templates templates;
    private final Backtests backtests;
    private final Silences silences;
    private final SilencePreviews previews;
    private final Clock clock;

    SubscriptionEndpoint(
            Subscriptions subscriptions,
            Explanations explanations,
            Watchlists watchlists,
            Templates templates,
            Backtests backtests,
            Silences silences,
            SilencePreviews previews,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.explanations = explanations;
        this.watchlists = watchlists;
        this.templates = templates;
        this.backtests = backtests;
        this.silences = silences;
        this.previews = previews;
        this.clock = clock;
    }

    @Override
    public Uni<Subscription> createSubscription(CreateSubscriptionRequest request) {
        Optional<RequestKey> key = RequestKey.of(
                request.getRequestId(),
                "CreateSubscription",
                request.toBuilder().clearRequestId().build());
        return subscriptions
                .create(SubscriptionMapper.draft(request.getSubscription()), request.getSubscriptionId(), key)
                .map(SubscriptionMapper::toWire);
    }

    @Override
    public Uni<Subscription> getSubscription(GetSubscriptionRequest request) {
        return subscriptions.get(name("name", request.getName())).map(SubscriptionMapper::toWire);
    }

    @Override
    public Uni<ListSubscriptionsResponse> listSubscriptions(ListSubscriptionsRequest request) {
        return subscriptions
                .list(request.getShowDeleted(), request.getPageSize(), request.getPageToken())
                .map(page -> ListSubscriptionsResponse.newBuilder()
                        .addAllSubscriptions(page.subscriptions().stream()
                                .map(SubscriptionMapper::toWire)
                                .toList())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    public Uni<Subscription> updateSubscription(UpdateSubscriptionRequest request) {
        String name = name("subscription.name", request.getSubscription().getName());
        return subscriptions.update(name, SubscriptionMapper.change(request)).map(SubscriptionMapper::toWire);
    }

    @Override
    public Uni<Empty> deleteSubscription(DeleteSubscriptionRequest request) {
        return subscriptions
                .delete(name("name", request.getName()), request.getEtag())
                .replaceWith(Empty.getDefaultInstance());
    }

    @Override
    public Uni<ExplainMatchResponse> explainMatch(ExplainMatchRequest request) {
        String subscription = name("subscription", request.getSubscription());
        return explained(subscription, request)
                .map(matches -> ExplainMatchResponse.newBuilder()
                        .addAllMatches(matches.stream()
                                .map(match -> AlertMapper.toWire(subscription, match))
                                .toList())
                        .build());
    }

    private Uni<List<Explanation>> explained(String subscription, ExplainMatchRequest request) {
        if (request.getEntity().isEmpty()) {
            ResourceName.id("article", "articles", request.getArticle());
            return explanations.explain(subscription, request.getArticle());
        }
        ResourceName.id("entity", "entities", request.getEntity());
        if (!request.getArticle().isEmpty()) {
            throw new FailureException(Failure.InvalidFields.of("entity", "name either an article or an entity"));
        }
        Optional<Instant> time =
                request.hasTime() ? Optional.of(Timestamps.toDomain("time", request.getTime())) : Optional.empty();
        return explanations.explain(subscription, request.getEntity(), time).map(List::of);
    }

    @Override
    public Uni<Watchlist> createWatchlist(CreateWatchlistRequest request) {
        Optional<RequestKey> key = RequestKey.of(
                request.getRequestId(),
                "CreateWatchlist",
                request.toBuilder().clearRequestId().build());
        Watchlist wire = request.getWatchlist();
        return watchlists
                .create(request.getWatchlistId(), wire.getDisplayName(), WatchlistMapper.entities(wire), key)
                .map(WatchlistMapper::toWire);
    }

    @Override
    public Uni<Watchlist> getWatchlist(GetWatchlistRequest request) {
        return watchlists.get(watchlistName("name", request.getName())).map(WatchlistMapper::toWire);
    }

    @Override
    public Uni<ListWatchlistsResponse> listWatchlists(ListWatchlistsRequest request) {
        return watchlists
                .list(request.getPageSize(), request.getPageToken())
                .map(page -> ListWatchlistsResponse.newBuilder()
                        .addAllWatchlists(page.watchlists().stream()
                                .map(WatchlistMapper::toWire)
                                .toList())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    public Uni<Watchlist> updateWatchlist(UpdateWatchlistRequest request) {
        String name = watchlistName("watchlist.name", request.getWatchlist().getName());
        return watchlists.update(name, WatchlistMapper.change(request)).map(WatchlistMapper::toWire);
    }

    @Override
    public Uni<Empty> deleteWatchlist(DeleteWatchlistRequest request) {
        return watchlists
                .delete(watchlistName("name", request.getName()), request.getEtag())
                .replaceWith(Empty.getDefaultInstance());
    }

    @Override
    public Uni<ListTemplatesResponse> listTemplates(ListTemplatesRequest request) {
        Templates.Page page = templates.list(request.getPageSize(), request.getPageToken());
        return Uni.createFrom()
                .item(ListTemplatesResponse.newBuilder()
                        .addAllTemplates(page.templates().stream()
                                .map(TemplateMapper::toWire)
                                .toList())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    public Multi<BacktestSubscriptionResponse> backtestSubscription(BacktestSubscriptionRequest request) {
        Multi<BacktestSubscriptionResponse> messages = backtests
                .run(BacktestMapper.subject(request), BacktestMapper.period(request))
                .onItem()
                .transformToMultiAndConcatenate(step -> Multi.createFrom().iterable(BacktestMapper.toWire(step)));
        return Readiness.ofCall().pace(messages);
    }

    @Override
    public Uni<Silence> createSilence(CreateSilenceRequest request) {
        Optional<RequestKey> key = RequestKey.of(
                request.getRequestId(),
                "CreateSilence",
                request.toBuilder().clearRequestId().build());
        return silences.create(SilenceMapper.draft(request.getSilence()), request.getSilenceId(), key)
                .map(this::toWire);
    }

    @Override
    public Uni<Silence> getSilence(GetSilenceRequest request) {
        return silences.get(silenceName("name", request.getName())).map(this::toWire);
    }

    @Override
    public Uni<ListSilencesResponse> listSilences(ListSilencesRequest request) {
        return silences.list(request.getShowExpired(), request.getPageSize(), request.getPageToken())
                .map(page -> ListSilencesResponse.newBuilder()
                        .addAllSilences(
                                page.silences().stream().map(this::toWire).toList())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    public Uni<Silence> updateSilence(UpdateSilenceRequest request) {
        String name = silenceName("silence.name", request.getSilence().getName());
        return silences.update(name, SilenceMapper.change(request)).map(this::toWire);
    }

    @Override
    public Uni<Silence> expireSilence(ExpireSilenceRequest request) {
        return silences.expire(silenceName("name", request.getName()), request.getEtag())
                .map(this::toWire);
    }

    @Override
    public Uni<PreviewSilenceResponse> previewSilence(PreviewSilenceRequest request) {
        return previews.preview(request.getExpression(), SilenceMapper.period(request, clock.instant()))
                .map(SilenceMapper::toWire);
    }

    private Silence toWire(dev.bellwether.alert.silence.Silence silence) {
        return SilenceMapper.toWire(silence, clock.instant());
    }

    private static String silenceName(String field, String name) {
        ResourceName.id(field, dev.bellwether.alert.silence.Silence.COLLECTION, name);
        return name;
    }

    private static String watchlistName(String field, String name) {
        ResourceName.id(field, dev.bellwether.alert.watchlist.Watchlist.COLLECTION, name);
        return name;
    }

    private static String name(String field, String name) {
        ResourceName.id(field, dev.bellwether.alert.subscription.Subscription.COLLECTION, name);
        return name;
    }
}
