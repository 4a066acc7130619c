package dev.bellwether.alert.grpc;

import com.google.protobuf.FieldMask;
import dev.bellwether.alert.alert.SilencePreviews;
import dev.bellwether.alert.silence.SilenceChange;
import dev.bellwether.alert.silence.SilenceDraft;
import dev.bellwether.api.alert.v1.PreviewSilenceRequest;
import dev.bellwether.api.alert.v1.PreviewSilenceResponse;
import dev.bellwether.api.alert.v1.Silence;
import dev.bellwether.api.alert.v1.UpdateSilenceRequest;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.grpc.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Between silences of the domain and of the contract, whose ranges were checked when the message came in. */
final class SilenceMapper {

    private static final Duration PREVIEWED = Duration.ofDays(7);

    private SilenceMapper() {}

    static SilenceDraft draft(Silence wire) {
        return new SilenceDraft(
                wire.getExpression(),
                wire.getAuthor(),
                wire.getReason(),
                wire.hasStartTime()
                        ? Optional.of(Timestamps.toDomain("silence.start_time", wire.getStartTime()))
                        : Optional.empty(),
                Timestamps.toDomain("silence.end_time", wire.getEndTime()));
    }

    static SilenceChange change(UpdateSilenceRequest request) {
        return new SilenceChange(
                draft(request.getSilence()),
                fields(request.getUpdateMask()),
                request.getSilence().getEtag());
    }

    /** An empty mask means all that can be changed. */
    private static Set<SilenceChange.Field> fields(FieldMask mask) {
        Set<SilenceChange.Field> fields = EnumSet.noneOf(SilenceChange.Field.class);
        mask.getPathsList().forEach(path -> fields.add(field(path)));
        return fields.isEmpty() ? EnumSet.allOf(SilenceChange.Field.class) : fields;
    }

    private static SilenceChange.Field field(String path) {
        return switch (path) {
            case "expression" -> SilenceChange.Field.EXPRESSION;
            case "author" -> SilenceChange.Field.AUTHOR;
            case "reason" -> SilenceChange.Field.REASON;
            case "start_time" -> SilenceChange.Field.START_TIME;
            case "end_time" -> SilenceChange.Field.END_TIME;
            default ->
                throw new FailureException(Failure.InvalidFields.of(
                        "update_mask",
                        "it names expression, author, reason, start_time or end_time, and nothing else"));
        };
    }

    static Silence toWire(dev.bellwether.alert.silence.Silence silence, Instant now) {
        return Silence.newBuilder()
                .setName(silence.name())
                .setExpression(silence.expression())
                .setAuthor(silence.author())
                .setReason(silence.reason())
                .setStartTime(Timestamps.toWire(silence.startTime()))
                .setEndTime(Timestamps.toWire(silence.endTime()))
                .setState(
                        switch (silence.stateAt(now)) {
                            case PENDING -> Silence.State.STATE_PENDING;
                            case ACTIVE -> Silence.State.STATE_ACTIVE;
                            case EXPIRED -> Silence.State.STATE_EXPIRED;
                        })
                .setRevision(silence.revision())
                .setCreateTime(Timestamps.toWire(silence.createTime()))
                .setUpdateTime(Timestamps.toWire(silence.updateTime()))
                .setEtag(silence.etag())
                .build();
    }

    static SilencePreviews.Period period(PreviewSilenceRequest request, Instant now) {
        Instant end = request.hasEndTime() ? Timestamps.toDomain("end_time", request.getEndTime()) : now;
        Instant start = request.hasStartTime()
                ? Timestamps.toDomain("start_time", request.getStartTime())
                : end.minus(PREVIEWED);
        if (!start.isBefore(end)) {
            throw new FailureException(
                    Failure.InvalidFields.of("end_time", "it is not after start_time, so that nothing lies between"));
        }
        return new SilencePreviews.Period(start, end);
    }

    static PreviewSilenceResponse toWire(SilencePreviews.Preview preview) {
        return PreviewSilenceResponse.newBuilder()
                .setExaminedAlerts(preview.examined())
                .setMutedAlerts(preview.muted())
                .addAllAlerts(preview.alerts().stream().map(AlertMapper::toWire).toList())
                .setHasMore(preview.hasMore())
                .build();
    }
}
