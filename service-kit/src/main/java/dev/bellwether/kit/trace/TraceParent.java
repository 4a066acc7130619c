package dev.bellwether.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trace context as W3C Trace Context writes it, https://www.w3.org/TR/trace-context/#traceparent-header. */
public final class TraceParent {

    public static final String HEADER = "traceparent";

    private TraceParent() {}

    /** Of the span that runs now; empty when there is none, or it is not sampled. */
    public static String current() {
        return of(Span.current());
    }

    static String of(Span span) {
        SpanContext context = span.getSpanContext();
        return context.isValid() && context.isSampled()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : "";
    }

    /** In which a span goes on from there; the root for what is empty or malformed. */
    static Context context(String traceparent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, new Header());
    }

    private static final class Header implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return HEADER.equals(key) ? traceparent : null;
        }
    }
}
