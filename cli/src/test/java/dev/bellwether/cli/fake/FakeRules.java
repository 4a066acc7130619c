package dev.bellwether.cli.fake;

import com.google.protobuf.Duration;
import com.google.protobuf.Empty;
import com.google.protobuf.FieldMask;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSilenceRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.CreateWatchlistRequest;
import dev.bellwether.api.alert.v1.DeleteEndpointRequest;
import dev.bellwether.api.alert.v1.DeleteSubscriptionRequest;
import dev.bellwether.api.alert.v1.DeleteWatchlistRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc.EndpointServiceImplBase;
import dev.bellwether.api.alert.v1.ExpireSilenceRequest;
import dev.bellwether.api.alert.v1.GetWatchlistRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesResponse;
import dev.bellwether.api.alert.v1.ListEndpointsRequest;
import dev.bellwether.api.alert.v1.ListEndpointsResponse;
import dev.bellwether.api.alert.v1.ListSilencesRequest;
import dev.bellwether.api.alert.v1.ListSilencesResponse;
import dev.bellwether.api.alert.v1.ListSubscriptionsRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsResponse;
import dev.bellwether.api.alert.v1.ListWatchlistsRequest;
import dev.bellwether.api.alert.v1.ListWatchlistsResponse;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest;
import dev.bellwether.api.alert.v1.ReplayDeliveriesResponse;
import dev.bellwether.api.alert.v1.Silence;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc.SubscriptionServiceImplBase;
import dev.bellwether.api.alert.v1.UpdateEndpointRequest;
import dev.bellwether.api.alert.v1.UpdateSubscriptionRequest;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.Watchlist;
import io.grpc.BindableService;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Keeps endpoints, subscriptions, watchlists and silences as alert-service does, defaults filled in; writes down each write. */
public final class FakeRules {
    private final Map<String, Subscription> subscriptions = new TreeMap<>();
    private final Map<String, Endpoint> endpoints = new TreeMap<>();
    private final List<ReplayDeliveriesRequest> replays = new ArrayList<>();
    private final FakeSilences silences = new FakeSilences(this);
    private final FakeWatchlists watchlists = new FakeWatchlists(this);
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<String> writes = new ArrayList<>();

    public BindableService[] services() {
        return new BindableService[] {new Subscriptions(), new Endpoints()};
    }

    /** Each as "verb name mask". */
    public synchronized List<String> writes() {
        return List.copyOf(writes);
    }

    public synchronized Subscription subscription(String name) {
        return subscriptions.get(name);
    }

    /** What was asked to be replayed, without the request ids. */
    public synchronized List<ReplayDeliveriesRequest> replays() {
        return List.copyOf(replays);
    }

    public synchronized Endpoint endpoint(String name) {
        return endpoints.get(name);
    }

    /** Somebody else writes it. */
    public synchronized void put(Subscription subscription) {
        subscriptions.put(subscription.getName(), subscription);
    }

    public synchronized Watchlist watchlist(String name) {
        return watchlists.get(name);
    }

    /** It was told. */
    public synchronized void put(Delivery delivery) {
        deliveries.add(delivery);
    }

    private synchronized <T> void answer(StreamObserver<T> observer, Supplier<T> work) {
        try {
            observer.onNext(work.get());
            observer.onCompleted();
        } catch (StatusRuntimeException refused) {
            observer.onError(refused);
        }
    }

    void wrote(String verb, String name, FieldMask mask) {
        writes.add((verb + " " + name + " " + String.join(",", mask.getPathsList())).trim());
    }

    static void check(String sent, String current) {
        if (!sent.equals(current)) {
            throw Errors.of(Status.Code.ABORTED, "ETAG_MISMATCH", "was changed by someone else");
        }
    }

    static String next(String etag) {
        return "r" + (Integer.parseInt(etag.substring(1)) + 1);
    }

    private final class Subscriptions extends SubscriptionServiceImplBase {
        @Override
        public void listSilences(ListSilencesRequest request, StreamObserver<ListSilencesResponse> observer) {
            answer(
                    observer,
                    () -> ListSilencesResponse.newBuilder()
                            .addAllSilences(silences.all())
                            .build());
        }

        @Override
        public void createSilence(CreateSilenceRequest request, StreamObserver<Silence> observer) {
            answer(observer, () -> silences.create(request));
        }

        @Override
        public void expireSilence(ExpireSilenceRequest request, StreamObserver<Silence> observer) {
            answer(observer, () -> silences.expire(request));
        }

        @Override
        public void listWatchlists(ListWatchlistsRequest request, StreamObserver<ListWatchlistsResponse> observer) {
            answer(
                    observer,
                    () -> ListWatchlistsResponse.newBuilder()
                            .addAllWatchlists(watchlists.listed())
                            .build());
        }

        @Override
        public void getWatchlist(GetWatchlistRequest request, StreamObserver<Watchlist> observer) {
            answer(observer, () -> watchlists.get(request.getName()));
        }

        @Override
        public void createWatchlist(CreateWatchlistRequest request, StreamObserver<Watchlist> observer) {
            answer(observer, () -> watchlists.create(request));
        }

        @Override
        public void updateWatchlist(UpdateWatchlistRequest request, StreamObserver<Watchlist> observer) {
            answer(observer, () -> watchlists.update(request));
        }

        @Override
        public void deleteWatchlist(DeleteWatchlistRequest request, StreamObserver<Empty> observer) {
            answer(observer, () -> watchlists.delete(request));
        }

        @Override
        public void listSubscriptions(
                ListSubscriptionsRequest request, StreamObserver<ListSubscriptionsResponse> observer) {
            answer(
                    observer,
                    () -> ListSubscriptionsResponse.newBuilder()
                            .addAllSubscriptions(subscriptions.values())
                            .build());
        }

        @Override
        public void createSubscription(CreateSubscriptionRequest request, StreamObserver<Subscription> observer) {
            answer(observer, () -> {
                Subscription.Builder made = request.getSubscription().toBuilder();
                String name = "subscriptions/" + request.getSubscriptionId();
                wrote("create", name, FieldMask.getDefaultInstance());
                if (request.getRequestId().isEmpty()) {
                    throw Errors.ofField("request_id", "is wanted");
                }
                if (made.getCondition().getArticle().getExpression().contains("refuse me")) {
                    throw Errors.of(Status.Code.INVALID_ARGUMENT, "CONDITION_INVALID", "line 1, column 1: no");
                }
                if (!made.getPolicy().hasMaxAge()) {
                    made.getPolicyBuilder().setMaxAge(Duration.newBuilder().setSeconds(86_400));
                }
                subscriptions.put(name, made.setName(name).setEtag("r1").build());
                return subscriptions.get(name);
            });
        }

        @Override
        public void updateSubscription(UpdateSubscriptionRequest request, StreamObserver<Subscription> observer) {
            answer(observer, () -> {
                Subscription sent = request.getSubscription();
                wrote("update", sent.getName(), request.getUpdateMask());
                check(sent.getEtag(), subscriptions.get(sent.getName()).getEtag());
                subscriptions.put(
                        sent.getName(),
                        sent.toBuilder().setEtag(next(sent.getEtag())).build());
                return subscriptions.get(sent.getName());
            });
        }

        @Override
        public void deleteSubscription(DeleteSubscriptionRequest request, StreamObserver<Empty> observer) {
            answer(observer, () -> {
                wrote("delete", request.getName(), FieldMask.getDefaultInstance());
                check(request.getEtag(), subscriptions.get(request.getName()).getEtag());
                subscriptions.remove(request.getName());
                return Empty.getDefaultInstance();
            });
        }
    }

    private final class Endpoints extends EndpointServiceImplBase {
        /** Two at a time: the first answer says that there is more. */
        @Override
        public void replayDeliveries(
                ReplayDeliveriesRequest request, StreamObserver<ReplayDeliveriesResponse> observer) {
            answer(observer, () -> {
                replays.add(request.toBuilder().clearRequestId().build());
                return ReplayDeliveriesResponse.newBuilder()
                        .setReplayed(2)
                        .setLastSequence(40L + replays.size())
                        .setHasMore(replays.size() == 1)
                        .build();
            });
        }

        /** One a page. */
        @Override
        public void listDeliveries(ListDeliveriesRequest request, StreamObserver<ListDeliveriesResponse> observer) {
            answer(observer, () -> {
                List<Delivery> found = deliveries.stream()
                        .filter(one -> one.getEndpoint().equals(request.getParent()))
                        .filter(one -> request.getState() == Delivery.State.STATE_UNSPECIFIED
                                || one.getState() == request.getState())
                        .toList();
                int page = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
                return ListDeliveriesResponse.newBuilder()
                        .addAllDeliveries(found.subList(page, Math.min(page + 1, found.size())))
                        .setNextPageToken(page + 1 < found.size() ? String.valueOf(page + 1) : "")
                        .build();
            });
        }

        @Override
        public void listEndpoints(ListEndpointsRequest request, StreamObserver<ListEndpointsResponse> observer) {
            answer(
                    observer,
                    () -> ListEndpointsResponse.newBuilder()
                            .addAllEndpoints(endpoints.values())
                            .build());
        }

        @Override
        public void createEndpoint(CreateEndpointRequest request, StreamObserver<Endpoint> observer) {
            answer(observer, () -> {
                String name = "endpoints/" + request.getEndpointId();
                wrote("create", name, FieldMask.getDefaultInstance());
                Endpoint made = request.getEndpoint().toBuilder()
                        .setName(name)
                        .setEtag("r1")
                        .clearSecret()
                        .build();
                endpoints.put(name, made);
                return made.toBuilder().setSecret("whsec_made").build();
            });
        }

        @Override
        public void updateEndpoint(UpdateEndpointRequest request, StreamObserver<Endpoint> observer) {
            answer(observer, () -> {
                Endpoint sent = request.getEndpoint();
                wrote("update", sent.getName(), request.getUpdateMask());
                check(sent.getEtag(), endpoints.get(sent.getName()).getEtag());
                endpoints.put(
                        sent.getName(),
                        sent.toBuilder().setEtag(next(sent.getEtag())).build());
                return endpoints.get(sent.getName());
            });
        }

        @Override
        public void deleteEndpoint(DeleteEndpointRequest request, StreamObserver<Empty> observer) {
            answer(observer, () -> {
                wrote("delete", request.getName(), FieldMask.getDefaultInstance());
                endpoints.remove(request.getName());
                return Empty.getDefaultInstance();
            });
        }
    }
}
