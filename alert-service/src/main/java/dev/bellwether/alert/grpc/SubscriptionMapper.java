package dev.bellwether.alert.grpc;

import com.google.protobuf.FieldMask;
import dev.bellwether.alert.subscription.ArticleCondition;
import dev.bellwether.alert.subscription.SubscriptionChange;
import dev.bellwether.alert.subscription.SubscriptionCondition;
import dev.bellwether.alert.subscription.SubscriptionDraft;
import dev.bellwether.alert.subscription.TimedCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.UpdateSubscriptionRequest;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import java.util.EnumSet;
import java.util.Set;

/** Between subscriptions of the domain and of the contract, whose ranges were checked when the message came in. */
final class SubscriptionMapper {

    private SubscriptionMapper() {}

    static SubscriptionDraft draft(Subscription wire) {
        wire.getEndpointsList()
                .forEach(name -> ResourceName.id(
                        "subscription.endpoints", dev.bellwether.alert.delivery.Endpoint.COLLECTION, name));
        return new SubscriptionDraft(
                wire.getDisplayName(),
                condition(wire.getCondition()),
                PolicyMapper.policy(wire.getPolicy()),
                wire.getEndpointsList(),
                wire.getDisabled());
    }

    static SubscriptionChange change(UpdateSubscriptionRequest request) {
        return new SubscriptionChange(
                draft(request.getSubscription()),
                fields(request.getUpdateMask()),
                request.getSubscription().getEtag());
    }

    /** What people say of one that is not there yet. */
    static Subscription toWire(SubscriptionDraft draft) {
        return Subscription.newBuilder()
                .setDisplayName(draft.displayName())
                .setCondition(condition(draft.condition()))
                .setPolicy(PolicyMapper.policy(draft.policy()))
                .build();
    }

    static Subscription toWire(dev.bellwether.alert.subscription.Subscription subscription) {
        Subscription.Builder wire = Subscription.newBuilder()
                .setName(subscription.name())
                .setDisplayName(subscription.displayName())
                .setCondition(condition(subscription.condition()))
                .setPolicy(PolicyMapper.policy(subscription.policy()))
                .addAllEndpoints(subscription.endpoints())
                .setDisabled(subscription.disabled())
                .setRevision(subscription.revision())
                .setCreateTime(Timestamps.toWire(subscription.createTime()))
                .setUpdateTime(Timestamps.toWire(subscription.updateTime()))
                .setEtag(subscription.etag())
                .setBroad(subscription.broad());
        subscription.deleteTime().map(Timestamps::toWire).ifPresent(wire::setDeleteTime);
        return wire.build();
    }

    private static SubscriptionCondition condition(Condition wire) {
        return switch (wire.getKindCase()) {
            case THRESHOLD -> new TimedCondition(WindowMapper.threshold(wire.getThreshold()));
            case CHANGE -> new TimedCondition(WindowMapper.change(wire.getChange()));
            case BURST -> new TimedCondition(WindowMapper.burst(wire.getBurst()));
            case ABSENCE -> new TimedCondition(WindowMapper.absence(wire.getAbsence()));
            default -> article(wire.getArticle());
        };
    }

    private static ArticleCondition article(dev.bellwether.api.alert.v1.ArticleCondition wire) {
        return new ArticleCondition(wire.getExpression(), wire.getCritical(), wire.getWarning());
    }

    private static Condition condition(SubscriptionCondition condition) {
        return condition.fold(SubscriptionMapper::article, WindowMapper::toWire);
    }

    private static Condition article(ArticleCondition condition) {
        return Condition.newBuilder()
                .setArticle(dev.bellwether.api.alert.v1.ArticleCondition.newBuilder()
                        .setExpression(condition.expression())
                        .setCritical(condition.critical())
                        .setWarning(condition.warning()))
                .build();
    }

    /** An empty mask means all that can be changed. */
    private static Set<SubscriptionChange.Field> fields(FieldMask mask) {
        Set<SubscriptionChange.Field> fields = EnumSet.noneOf(SubscriptionChange.Field.class);
        mask.getPathsList().forEach(path -> fields.add(field(path)));
        return fields.isEmpty() ? EnumSet.allOf(SubscriptionChange.Field.class) : fields;
    }

    private static SubscriptionChange.Field field(String path) {
        return switch (path) {
            case "display_name" -> SubscriptionChange.Field.DISPLAY_NAME;
            case "condition" -> SubscriptionChange.Field.CONDITION;
            case "policy" -> SubscriptionChange.Field.POLICY;
            case "endpoints" -> SubscriptionChange.Field.ENDPOINTS;
            case "disabled" -> SubscriptionChange.Field.DISABLED;
            default ->
                throw new FailureException(Failure.InvalidFields.of(
                        "update_mask",
                        "it names display_name, condition, policy, endpoints or disabled, and nothing within them"));
        };
    }
}
