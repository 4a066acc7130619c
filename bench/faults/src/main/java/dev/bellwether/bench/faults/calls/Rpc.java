package dev.bellwether.bench.faults.calls;

import com.google.protobuf.Message;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.status.v1.StatusServiceGrpc;
import dev.bellwether.bench.faults.cluster.Service;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A method and who serves it. */
record Rpc(Service service, MethodDescriptor<Message, Message> method) {

    private static final Map<Service, List<ServiceDescriptor>> SERVED = Map.of(
            Service.ARTICLE,
            List.of(ArticleServiceGrpc.getServiceDescriptor(), StatusServiceGrpc.getServiceDescriptor()),
            Service.SENTIMENT,
            List.of(
                    SentimentServiceGrpc.getServiceDescriptor(),
                    EntityServiceGrpc.getServiceDescriptor(),
                    StatusServiceGrpc.getServiceDescriptor()),
            Service.ALERT,
            List.of(
                    SubscriptionServiceGrpc.getServiceDescriptor(),
                    AlertServiceGrpc.getServiceDescriptor(),
                    EndpointServiceGrpc.getServiceDescriptor(),
                    StatusServiceGrpc.getServiceDescriptor()));

    /** Every method of the contracts, so that a new one is called without a word here. */
    @SuppressWarnings("unchecked") // All our methods speak Protocol Buffers.
    public static List<Rpc> all() {
        List<Rpc> all = new ArrayList<>();
        for (Service service : Service.values()) {
            for (ServiceDescriptor served : SERVED.getOrDefault(service, List.of())) {
                served.getMethods().stream()
                        .sorted(java.util.Comparator.comparing(MethodDescriptor::getFullMethodName))
                        .map(method -> new Rpc(service, (MethodDescriptor<Message, Message>) method))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** Such as {@code GetArticle}. */
    public String name() {
        return String.valueOf(method.getBareMethodName());
    }

    /** A request with nothing in it. */
    public Message emptyRequest() {
        return ((MethodDescriptor.PrototypeMarshaller<Message>) method.getRequestMarshaller()).getMessagePrototype();
    }

    public boolean isStream() {
        return !method.getType().serverSendsOneMessage();
    }
}
