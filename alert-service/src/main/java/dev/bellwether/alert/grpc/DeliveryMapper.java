package dev.bellwether.alert.grpc;

import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import java.util.Optional;

/** Between endpoints and deliveries of the domain and of the contract. */
final class DeliveryMapper {

    private DeliveryMapper() {}

    /** With the secret: for the answer to the create, and nothing else. */
    static Endpoint withSecret(dev.bellwether.alert.delivery.Endpoint endpoint) {
        return toWire(endpoint).toBuilder().setSecret(endpoint.secret().text()).build();
    }

    static Endpoint toWire(dev.bellwether.alert.delivery.Endpoint endpoint) {
        return Endpoint.newBuilder()
                .setName(endpoint.name())
                .setDisplayName(endpoint.displayName())
                .setUri(endpoint.uri())
                .setState(
                        switch (endpoint.state()) {
                            case ACTIVE -> Endpoint.State.STATE_ACTIVE;
                            case GONE -> Endpoint.State.STATE_GONE;
                        })
                .setCreateTime(Timestamps.toWire(endpoint.createTime()))
                .setUpdateTime(Timestamps.toWire(endpoint.updateTime()))
                .setEtag(endpoint.etag())
                .build();
    }

    static Delivery toWire(dev.bellwether.alert.delivery.Delivery delivery) {
        Delivery.Builder wire = Delivery.newBuilder()
                .setWebhookId(delivery.webhookId())
                .setEndpoint(delivery.endpoint())
                .setAlert(ResourceName.of(dev.bellwether.alert.alert.Alert.COLLECTION, delivery.alert()))
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
                        })
                .setAttempts(delivery.attempts())
                .setLastResult(delivery.lastResult())
                .setCreateTime(Timestamps.toWire(delivery.createTime()))
                .setUpdateTime(Timestamps.toWire(delivery.updateTime()));
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
