package dev.bellwether.kit.grpc;

import dev.bellwether.api.alert.v1.AcknowledgeAlertRequest;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertService;
import dev.bellwether.api.alert.v1.Digest;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.GetDigestRequest;
import dev.bellwether.api.alert.v1.GiveFeedbackRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListAlertsResponse;
import dev.bellwether.api.alert.v1.ResolveAlertRequest;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.store.Transactions;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.concurrent.atomic.AtomicInteger;

/** Fails in each of the ways that a method can, as its request says; reads for long; or streams without end. */
@GrpcService
class TestEndpoint implements AlertService {

    static final AtomicInteger PRODUCED = new AtomicInteger();
    static final AtomicInteger CANCELLED = new AtomicInteger();
    static final String SECRET = "relation \"secret_table\" does not exist";
    static final String SLEEP = "select cast(pg_sleep(600) as text)";
    private static final Failure MISSING = new Failure.NotFound("alerts/7");

    private final Pool pool;
    private final Transactions transactions;

    TestEndpoint(Pool pool, Transactions transactions) {
        this.pool = pool;
        this.transactions = transactions;
    }

    @Override
    public Uni<Alert> getAlert(GetAlertRequest request) {
        return switch (request.getName()) {
            case "failed uni" -> Uni.createFrom().failure(new FailureException(MISSING));
            case "thrown" -> throw new FailureException(MISSING);
            case "slow statement" -> pool.query(SLEEP).execute().replaceWith(Alert::getDefaultInstance);
            case "slow session" ->
                transactions
                        .read(session -> session.createNativeQuery(SLEEP).getResultList())
                        .replaceWith(Alert::getDefaultInstance);
            case "defect in a uni" -> Uni.createFrom().failure(new IllegalStateException(SECRET));
            default -> throw new IllegalStateException(SECRET);
        };
    }

    @Override
    public Uni<ListAlertsResponse> listAlerts(ListAlertsRequest request) {
        return Uni.createFrom().item(ListAlertsResponse.getDefaultInstance());
    }

    @Override
    public Multi<WatchAlertsResponse> watchAlerts(WatchAlertsRequest request) {
        return switch (request.getResumeToken()) {
            case "failed multi" -> Multi.createFrom().failure(new FailureException(MISSING));
            case "defect in a multi" -> Multi.createFrom().failure(new IllegalStateException(SECRET));
            case "thrown" -> throw new FailureException(MISSING);
            case "one and no more" ->
                Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(TestEndpoint::row),
                                Multi.createFrom().nothing());
            default ->
                Readiness.ofCall()
                        .pace(Multi.createBy()
                                .repeating()
                                .uni(() -> Uni.createFrom().item(TestEndpoint::row))
                                .indefinitely()
                                .onCancellation()
                                .invoke(CANCELLED::incrementAndGet));
        };
    }

    @Override
    public Uni<Alert> acknowledgeAlert(AcknowledgeAlertRequest request) {
        return Uni.createFrom().failure(new FailureException(MISSING));
    }

    @Override
    public Uni<Alert> resolveAlert(ResolveAlertRequest request) {
        return Uni.createFrom().failure(new FailureException(MISSING));
    }

    @Override
    public Uni<Alert> giveFeedback(GiveFeedbackRequest request) {
        return Uni.createFrom().failure(new FailureException(MISSING));
    }

    @Override
    public Uni<Digest> getDigest(GetDigestRequest request) {
        return Uni.createFrom().failure(new FailureException(MISSING));
    }

    private static WatchAlertsResponse row() {
        PRODUCED.incrementAndGet();
        return WatchAlertsResponse.newBuilder()
                .setResumeToken("x".repeat(1_000))
                .build();
    }
}
