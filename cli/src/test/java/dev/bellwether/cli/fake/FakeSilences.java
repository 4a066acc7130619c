package dev.bellwether.cli.fake;

import com.google.protobuf.FieldMask;
import dev.bellwether.api.alert.v1.CreateSilenceRequest;
import dev.bellwether.api.alert.v1.ExpireSilenceRequest;
import dev.bellwether.api.alert.v1.Silence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps silences as alert-service does: one that is over stays. */
final class FakeSilences {
    private final Map<String, Silence> silences = new TreeMap<>();
    private final FakeRules rules;

    FakeSilences(FakeRules rules) {
        this.rules = rules;
    }

    List<Silence> all() {
        return List.copyOf(silences.values());
    }

    Silence create(CreateSilenceRequest request) {
        String name = "silences/" + request.getSilenceId();
        rules.wrote("create", name, FieldMask.getDefaultInstance());
        Silence made = request.getSilence().toBuilder()
                .setName(name)
                .setEtag("r1")
                .setState(Silence.State.STATE_ACTIVE)
                .build();
        silences.put(name, made);
        return made;
    }

    Silence expire(ExpireSilenceRequest request) {
        rules.wrote("expire", request.getName(), FieldMask.getDefaultInstance());
        Silence there = silences.get(request.getName());
        FakeRules.check(request.getEtag(), there.getEtag());
        Silence ended = there.toBuilder()
                .setEtag(FakeRules.next(there.getEtag()))
                .setState(Silence.State.STATE_EXPIRED)
                .build();
        silences.put(request.getName(), ended);
        return ended;
    }
}
