package dev.bellwether.cli.apply;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import dev.bellwether.cli.remote.Connection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is to be done with the resources of one kind. */
final class KindSteps<M extends Message> {

    private final Kind<M> kind;
    private final Connection service;
    private final Map<String, M> there = new TreeMap<>();

    /** Asks the service what is there. */
    KindSteps(Kind<M> kind, Connection service) {
        this.kind = kind;
        this.service = service;
        kind.list(service).forEach(one -> there.put(text(one, "name"), one));
    }

    /** One for each that is wanted; what is left there is in no file. */
    List<Step> writes(List<Wanted> wanted) {
        Map<String, M> resources = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        for (Wanted one : wanted) {
            @SuppressWarnings("unchecked") // Read as a message of the kind that its name says.
            M resource = (M) one.resource();
            resources.put(one.name(), kind.normal(resource));
            places.put(one.name(), one.place());
        }
        Map<String, M> ordered = new LinkedHashMap<>();
        resources.keySet().forEach(name -> order(name, resources, ordered));
        return ordered.entrySet().stream()
                .map(one -> write(places.getOrDefault(one.getKey(), ""), one.getValue()))
                .toList();
    }

    /** For what is left; see {@link #writes}. */
    List<Step> removals(boolean prunes) {
        return there.values().stream()
                .filter(kind::isThere)
                .map(one -> remove(one, prunes))
                .toList();
    }

    /** What a resource needs comes before it, where it is in a file too; of two that need one another either. */
    private void order(String name, Map<String, M> resources, Map<String, M> ordered) {
        M resource = resources.get(name);
        if (resource != null && !ordered.containsKey(name)) {
            Map<String, M> rest = new LinkedHashMap<>(resources);
            rest.remove(name);
            kind.needs(resource).forEach(needed -> order(needed, rest, ordered));
            ordered.put(name, resource);
        }
    }

    private Step write(String place, M wanted) {
        M present = there.remove(text(wanted, "name"));
        return present == null ? create(place, wanted) : update(place, kind.whole(service, present), wanted);
    }

    private Step create(String place, M wanted) {
        String requestId = UUID.randomUUID().toString();
        return new Step(Step.Action.CREATE, text(wanted, "name"), place, List.of(), () -> {
            M created = kind.create(service, wanted, requestId);
            String secret = text(created, "secret");
            return secret.isEmpty() ? "" : "secret, told this once: " + secret;
        });
    }

    private Step update(String place, M present, M wanted) {
        M merged = Difference.onto(present, wanted, kind.fields());
        List<Change> changes = Difference.changes(present, merged);
        if (changes.isEmpty()) {
            return new Step(Step.Action.UNCHANGED, text(present, "name"), place, List.of(), () -> "");
        }
        FieldMask mask = FieldMask.newBuilder()
                .addAllPaths(kind.fields().stream()
                        .filter(field -> !get(present, field).equals(get(merged, field)))
                        .toList())
                .build();
        return new Step(Step.Action.UPDATE, text(present, "name"), place, changes, () -> {
            kind.update(service, merged, mask);
            return "";
        });
    }

    private Step remove(M present, boolean prunes) {
        String name = text(present, "name");
        return new Step(prunes ? Step.Action.DELETE : Step.Action.KEEP, name, "", List.of(), () -> {
            kind.delete(service, name, text(present, "etag"));
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
