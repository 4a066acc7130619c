package dev.bellwether.deploy;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads manifests and refuses what a cluster would drop or refuse: a kind, a field or a quantity that there is not. */
final class StrictManifests {

    private static final String MODEL = "io.fabric8.kubernetes.api.model";
    private static final String UNKNOWN = "additionalProperties";
    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    private StrictManifests() {}

    /**
     * Each manifest in its own type.
     *
     * @throws IllegalArgumentException that names every mistake with its place
     */
    static List<HasMetadata> read(String yaml) {
        List<HasMetadata> manifests = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (String document : yaml.split("(?m)^---$")) {
            if (!document.isBlank()) {
                HasMetadata manifest = YAML.unmarshal(document);
                String place = manifest.getKind() + "/" + manifest.getMetadata().getName();
                if (manifest instanceof GenericKubernetesResource) {
                    mistakes.add(place + ": there is no such kind in " + manifest.getApiVersion());
                } else {
                    walk(manifest, place, mistakes);
                }
                manifests.add(manifest);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
        return manifests;
    }

    private static void walk(@Nullable Object value, String place, List<String> mistakes) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> walk(inner, place + "." + key, mistakes));
        } else if (value instanceof Collection<?> items) {
            int index = 0;
            for (Object item : items) {
                walk(item, place + "[" + index++ + "]", mistakes);
            }
        } else if (value instanceof Quantity quantity) {
            try {
                quantity.getNumericalAmount();
            } catch (IllegalArgumentException wrong) {
                mistakes.add(place + ": " + wrong.getMessage());
            }
        } else if (value != null && value.getClass().getName().startsWith(MODEL)) {
            for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        walk(field, value, place, mistakes);
                    }
                }
            }
        }
    }

    private static void walk(Field field, Object owner, String place, List<String> mistakes) {
        Object value;
        try {
            field.setAccessible(true);
            value = field.get(owner);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
        if (field.getName().equals(UNKNOWN)) {
            if (value instanceof Map<?, ?> unknown) {
                unknown.keySet().forEach(key -> mistakes.add(place + ": there is no field '" + key + "'"));
            }
        } else {
            walk(value, place + "." + field.getName(), mistakes);
        }
    }
}
