package dev.bellwether.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The traces that changes belong to, by the name of what they tell of. Safe for many threads. */
@ApplicationScoped
public class Traces {

    /** More than a follower prepares at once by far; a trace that is forgotten goes on as none. */
    private static final int MOST = 10_000;

    private static final String OF_RESOURCE = """
            select traceparent from change_log where resource = $1 and traceparent is not null
            order by create_time desc limit 1
            """;

    private final Tracer tracer;
    private final Pool pool;
    private final boolean disabled;
    private final Map<String, String> followed = new LinkedHashMap<>();

    Traces(
            Tracer tracer,
            Pool pool,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "true") boolean disabled) {
        this.tracer = tracer;
        this.pool = pool;
        this.disabled = disabled;
    }

    /**
     * From now on what is made of a subject goes on in this trace.
     *
     * @param subject such as {@code articles/0198...}
     * @param traceparent empty: in none
     */
    public void follow(String subject, String traceparent) {
        if (disabled || traceparent.isEmpty()) {
            return;
        }
        synchronized (followed) {
            followed.remove(subject);
            followed.put(subject, traceparent);
            if (followed.size() > MOST) {
                Iterator<String> oldest = followed.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
    }

    /** The trace of a subject; empty when it is in none. */
    public String of(String subject) {
        synchronized (followed) {
            return followed.getOrDefault(subject, "");
        }
    }

    /** Does a piece of work as a span of the subject's trace; what is made of the subject later goes on from it. */
    public <T> Uni<T> span(String name, String subject, Supplier<Uni<T>> work) {
        String parent = of(subject);
        if (parent.isEmpty()) {
            return work.get();
        }
        return Uni.createFrom().deferred(() -> {
            Span span = start(name, parent, SpanKind.INTERNAL);
            follow(subject, TraceParent.of(span));
            return ended(span, work);
        });
    }

    /** As {@link #span}, for what is done by now; where it goes on from. */
    public String mark(String name, String subject) {
        String parent = of(subject);
        if (parent.isEmpty()) {
            return "";
        }
        Span span = start(name, parent, SpanKind.INTERNAL);
        span.end();
        return TraceParent.of(span);
    }

    /**
     * Sends something out as a span of the trace in which a resource was logged. The span is current while the work begins, so that
     * {@link TraceParent#current} can be told to whoever receives it.
     */
    public <T> Uni<T> send(String name, UUID resource, Supplier<Uni<T>> work) {
        if (disabled) {
            return Uni.createFrom().deferred(work::get);
        }
        return pool.preparedQuery(OF_RESOURCE)
                .execute(Tuple.of(resource))
                .map(rows -> rows.size() == 0 ? "" : rows.iterator().next().getString("traceparent"))
                .onFailure()
                .recoverWithItem("")
                .chain(parent -> parent.isEmpty() ? work.get() : ended(start(name, parent, SpanKind.CLIENT), work));
    }

    private Span start(String name, String parent, SpanKind kind) {
        return tracer.spanBuilder(name)
                .setParent(TraceParent.context(parent))
                .setSpanKind(kind)
                .startSpan();
    }

    private static <T> Uni<T> ended(Span span, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .<T>emitter(emitter -> {
                    try (Scope current = span.makeCurrent()) {
                        Cancellable running = work.get().subscribe().with(emitter::complete, emitter::fail);
                        emitter.onTermination(running::cancel);
                    }
                })
                .onFailure()
                .invoke(failure -> span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage())))
                .onTermination()
                .invoke(span::end);
    }
}
