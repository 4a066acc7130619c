package dev.bellwether.kit.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Samples the share of calls that the configuration says, and none of the probes. */
class CallsWorthTracing {

    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "bellwether.tracing.share", defaultValue = "1") double share) {
        return new WithoutProbes(Sampler.parentBased(Sampler.traceIdRatioBased(share)));
    }

    private record WithoutProbes(Sampler others) implements Sampler {

        @Override
        public SamplingResult shouldSample(
                Context parent,
                String traceId,
                String name,
                SpanKind kind,
                Attributes attributes,
                List<LinkData> links) {
            return name.startsWith("grpc.health") || name.startsWith("grpc.reflection")
                    ? SamplingResult.drop()
                    : others.shouldSample(parent, traceId, name, kind, attributes, links);
        }

        @Override
        public String getDescription() {
            return "WithoutProbes{" + others.getDescription() + "}";
        }
    }
}
