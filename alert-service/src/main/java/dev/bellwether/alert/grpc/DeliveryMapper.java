package dev.bellwether.alert.grpc;

import com.google.protobuf.FieldMask;
import dev.bellwether.alert.delivery.EndpointChange;
import dev.bellwether.alert.delivery.Endpoints;
import dev.bellwether.alert.delivery.Replay;
import dev.bellwether.alert.delivery.ReplayStore;
import dev.bellwether.alert.delivery.WebhookSecret;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest;
import dev.bellwether.api.alert.v1.ReplayDeliveriesResponse;
import dev.bellwether.api.alert.v1.RotateSecretRequest;
import dev.bellwether.api.alert.v1.UpdateEndpointRequest;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.grpc.Durations;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Between endpoints and deliveries of the domain and of the contract. */
final class DeliveryMapper {

    private DeliveryMapper() {}

    /** With the secret where there is one to tell: for the answer to a create or a rotation, and nothing else. */
    static Endpoint toWire(Endpoints.Told told) {
        Endpoint.Builder wire = toWire(told.endpoint()).toBuilder();
        told.secret().map(WebhookSecret::text).ifPresent(wire::setSecret);
        return wire.build();
    }

    static Endpoint toWire(dev.bellwether.alert.delivery.Endpoint endpoint) {
        Endpoint.Builder wire = Endpoint.newBuilder()
                .setName(endpoint.name())
                .setDisplayName(endpoint.displayName())
                .setUri(endpoint.uri())
                .setDisabled(endpoint.disabled())
                .setState(
                        switch (endpoint.state()) {
                            case ACTIVE -> Endpoint.State.STATE_ACTIVE;
                            case GONE -> Endpoint.State.STATE_GONE;
                            case DISABLED -> Endpoint.State.STATE_DISABLED;
                        })
                .setSecretCreateTime(Timestamps.toWire(endpoint.secrets().createTime()))
                .setCreateTime(Timestamps.toWire(endpoint.createTime()))
                .setUpdateTime(Timestamps.toWire(endpoint.updateTime()))
                .setEtag(endpoint.etag());
        endpoint.secrets().previousExpireTime().map(Timestamps::toWire).ifPresent(wire::setPreviousSecretExpireTime);
        return wire.build();
    }

    static Endpoints.Draft draft(CreateEndpointRequest request) {
        Endpoint wanted = request.getEndpoint();
        return new Endpoints.Draft(
                request.getEndpointId(),
                wanted.getDisplayName(),
                wanted.getUri(),
                wanted.getSecret(),
                wanted.getDisabled());
    }

    static EndpointChange change(UpdateEndpointRequest request) {
        Endpoint wanted = request.getEndpoint();
        return new EndpointChange(
                wanted.getDisplayName(),
                wanted.getUri(),
                wanted.getDisabled(),
                fields(request.getUpdateMask()),
                wanted.getEtag());
    }

    /** An empty mask means all that can be changed. */
    private static Set<EndpointChange.Field> fields(FieldMask mask) {
        Set<EndpointChange.Field> fields = EnumSet.noneOf(EndpointChange.Field.class);
        mask.getPathsList().forEach(path -> fields.add(field(path)));
        return fields.isEmpty() ? EnumSet.allOf(EndpointChange.Field.class) : fields;
    }

    private static EndpointChange.Field field(String path) {
        return switch (path) {
            case "display_name" -> EndpointChange.Field.DISPLAY_NAME;
            case "uri" -> EndpointChange.Field.URI;
            case "disabled" -> EndpointChange.Field.DISABLED;
            case "secret" ->
                throw new FailureException(Failure.InvalidFields.of(
                        "update_mask", "a secret is replaced by RotateSecret, not by an update"));
            default ->
                throw new FailureException(Failure.InvalidFields.of(
                        "update_mask", "it names uri, display_name or disabled, and nothing within them"));
        };
    }

    static Endpoints.Rotation rotation(RotateSecretRequest request) {
        return new Endpoints.Rotation(
                request.getEtag(),
                request.getSecret(),
                request.hasOverlap()
                        ? Optional.of(Durations.toDomain("overlap", request.getOverlap()))
                        : Optional.empty());
    }

    static Replay replay(ReplayDeliveriesRequest request) {
        return new Replay(request.getParent(), part(request), state(request.getState()));
    }

    private static Replay.Part part(ReplayDeliveriesRequest request) {
        return switch (request.getRangeCase()) {
            case SEQUENCES -> range(request.getSequences());
            case RESUME_TOKEN -> new Replay.AfterToken(request.getResumeToken());
            case AFTER_ALERT -> place(request.getAfterAlert());
            default -> range(request.getTimes());
        };
    }

    private static Replay.AfterAlert place(ReplayDeliveriesRequest.AlertPlace place) {
        ResourceName.id(
                "after_alert.subscription",
                dev.bellwether.alert.subscription.Subscription.COLLECTION,
                place.getSubscription());
        return new Replay.AfterAlert(place.getSubscription(), place.getSequence());
    }

    private static Replay.Range range(ReplayDeliveriesRequest.SequenceRange sequences) {
        long end = sequences.getEnd();
        return Replay.Range.ofSequences(sequences.getStart(), end == 0 ? Optional.empty() : Optional.of(end));
    }

    private static Replay.Range range(ReplayDeliveriesRequest.TimeRange times) {
        return Replay.Range.ofTimes(
                Timestamps.toDomain("times.start_time", times.getStartTime()),
                times.hasEndTime()
                        ? Optional.of(Timestamps.toDomain("times.end_time", times.getEndTime()))
                        : Optional.empty());
    }

    static ReplayDeliveriesResponse toWire(ReplayStore.Replayed replayed) {
        return ReplayDeliveriesResponse.newBuilder()
                .setReplayed(replayed.count())
                .setLastSequence(replayed.lastSequence())
                .setHasMore(replayed.hasMore())
                .build();
    }

    static Delivery toWire(dev.bellwether.alert.delivery.Delivery delivery) {
        Delivery.Builder wire = Delivery.newBuilder()
                .setWebhookId(delivery.webhookId())
                .setEndpoint(delivery.endpoint())
                .setSequence(delivery.sequence())
                .setState(
                        switch (delivery.state()) {
                            case PENDING -> Delivery.State.STATE_PENDING;
                            case DELIVERED -> Delivery.State.STATE_DELIVERED;
                            case DEAD -> Delivery.State.STATE_DEAD;
                        })
                .setEvent(
                        switch (delivery.event()) {
                            case OPENED -> Delivery.Event.EVENT_OPENED;
                            case RETRACTED -> Delivery.Event.EVENT_RETRACTED;
                            case DIGEST -> Delivery.Event.EVENT_DIGEST;
                            case RESOLVED -> Delivery.Event.EVENT_RESOLVED;
                            case CORRECTED -> Delivery.Event.EVENT_CORRECTED;
                        })
                .setAttempts(delivery.attempts())
                .setReplays(delivery.replays())
                .setLastResult(delivery.lastResult())
                .setCreateTime(Timestamps.toWire(delivery.createTime()))
                .setUpdateTime(Timestamps.toWire(delivery.updateTime()));
        if (delivery.event() == dev.bellwether.alert.delivery.Delivery.Event.DIGEST) {
            wire.setDigest(ResourceName.of(dev.bellwether.alert.alert.Digest.COLLECTION, delivery.subject()));
        } else {
            wire.setAlert(ResourceName.of(dev.bellwether.alert.alert.Alert.COLLECTION, delivery.subject()));
        }
        delivery.deliverTime().map(Timestamps::toWire).ifPresent(wire::setDeliverTime);
        delivery.nextAttempt().map(Timestamps::toWire).ifPresent(wire::setNextAttemptTime);
        return wire.build();
    }

    /** Empty: all. */
    static Optional<dev.bellwether.alert.delivery.Delivery.State> state(Delivery.State wire) {
        return switch (wire) {
            case STATE_PENDING -> Optional.of(dev.bellwether.alert.delivery.Delivery.State.PENDING);
            case STATE_DELIVERED -> Optional.of(dev.bellwether.alert.delivery.Delivery.State.DELIVERED);
            case STATE_DEAD -> Optional.of(dev.bellwether.alert.delivery.Delivery.State.DEAD);
            default -> Optional.empty();
        };
    }
}
