package dev.bellwether.cli.apply;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Remote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Compares what is wanted with what is there, and says what is to be done, in an order in which it can be. */
final class Plan {

    /** What others refer to comes first, and is deleted last. */
    static final List<Kind<?>> KINDS = List.of(new EndpointKind(), new SubscriptionKind(), new SilenceKind());

    private Plan() {}

    /** @param prunes whether what is in no file is to be deleted; of the kinds only that the files have */
    static List<Step> of(List<Wanted> wanted, Remote remote, boolean prunes) {
        List<Step> steps = new ArrayList<>();
        List<Step> removals = new ArrayList<>();
        for (Kind<?> kind : KINDS) {
            List<Wanted> ofKind = wanted.stream()
                    .filter(one -> one.name().startsWith(kind.collection() + "/"))
                    .toList();
            if (!ofKind.isEmpty()) {
                compare(kind, ofKind, kind.at(remote), prunes, steps, removals);
            }
        }
        for (int i = removals.size() - 1; i >= 0; i--) {
            steps.add(removals.get(i));
        }
        return steps;
    }

    private static <M extends Message> void compare(
            Kind<M> kind,
            List<Wanted> wanted,
            Connection service,
            boolean prunes,
            List<Step> steps,
            List<Step> removals) {
        Map<String, M> there = new TreeMap<>();
        kind.list(service).forEach(one -> there.put(text(one, "name"), one));
        Map<String, M> resources = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            @SuppressWarnings("unchecked") // Read as a message of the kind that its name says.
            M resource = (M) one.resource();
            resources.put(one.name(), resource);
        }
        Map<String, M> ordered = new LinkedHashMap<>();
        resources.keySet().forEach(name -> order(name, kind, resources, ordered));
        ordered.forEach((name, resource) -> {
            M present = there.remove(name);
            steps.add(present == null ? create(kind, service, resource) : update(kind, service, present, resource));
        });
        there.values().stream().filter(kind::isThere).forEach(one -> removals.add(remove(kind, service, one, prunes)));
    }

    /** What a resource needs comes before it, where it is in a file too; of two that need one another either. */
    private static <M extends Message> void order(
            String name, Kind<M> kind, Map<String, M> resources, Map<String, M> ordered) {
        M resource = resources.get(name);
        if (resource != null && !ordered.containsKey(name)) {
            Map<String, M> rest = new LinkedHashMap<>(resources);
            rest.remove(name);
            kind.needs(resource).forEach(needed -> order(needed, kind, rest, ordered));
            ordered.put(name, resource);
        }
    }

    private static <M extends Message> Step create(Kind<M> kind, Connection service, M wanted) {
        String requestId = UUID.randomUUID().toString();
        return new Step(Step.Action.CREATE, text(wanted, "name"), List.of(), () -> {
            M created = kind.create(service, wanted, requestId);
            String secret = text(created, "secret");
            return secret.isEmpty() ? "" : "secret, told this once: " + secret;
        });
    }

    private static <M extends Message> Step update(Kind<M> kind, Connection service, M there, M wanted) {
        M merged = Difference.onto(there, wanted, kind.fields());
        List<Change> changes = Difference.changes(there, merged);
        if (changes.isEmpty()) {
            return new Step(Step.Action.UNCHANGED, text(there, "name"), List.of(), () -> "");
        }
        FieldMask mask = FieldMask.newBuilder()
                .addAllPaths(kind.fields().stream()
                        .filter(field -> !get(there, field).equals(get(merged, field)))
                        .toList())
                .build();
        return new Step(Step.Action.UPDATE, text(there, "name"), changes, () -> {
            kind.update(service, merged, mask);
            return "";
        });
    }

    private static <M extends Message> Step remove(Kind<M> kind, Connection service, M there, boolean prunes) {
        String name = text(there, "name");
        return new Step(prunes ? Step.Action.DELETE : Step.Action.KEEP, name, List.of(), () -> {
            kind.delete(service, name, text(there, "etag"));
            return "";
        });
    }

    private static Object get(Message message, String field) {
        return message.getField(message.getDescriptorForType().findFieldByName(field));
    }

    /** Empty when the message has no such field. */
    private static String text(Message message, String name) {
        FieldDescriptor field = message.getDescriptorForType().findFieldByName(name);
        return field == null ? "" : (String) message.getField(field);
    }
}
