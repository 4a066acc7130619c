package dev.bellwether.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.SomeNews;
import dev.bellwether.alert.subscription.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final Instant NOON = SomeNews.NOON;

    private static Alert alert(Alert.Lifecycle lifecycle, Alert.Aftermath aftermath) {
        var analysis = SomeNews.at(NOON).analysis();
        Match match = new Match(
                SomeNews.subscription(Policy.standard()),
                analysis,
                analysis.entities().get(0),
                Severity.INFO,
                List.of());
        Alert told = Alert.of(Stages.decide(List.of(match), new MemoryHistory()).get(0), 1, NOON);
        return new Alert(
                told.id(),
                told.subscription(),
                told.subscriptionRevision(),
                told.subscriptionDisplayName(),
                told.severity(),
                told.sequence(),
                told.analysis(),
                told.source(),
                told.entity(),
                told.score(),
                told.wire(),
                told.reasons(),
                told.timeline(),
                aftermath,
                lifecycle,
                told.window());
    }

    private static Alert alert(Alert.Lifecycle lifecycle) {
        return alert(lifecycle, Alert.Aftermath.NONE);
    }

    @Test
    void acknowledged_thenResolved_keepsWhoHadItInHand() {
        Alert.Lifecycle acknowledged = alert(Alert.Lifecycle.OPEN).acknowledged("M. Ito", NOON);
        Alert.Lifecycle resolved = alert(acknowledged).resolved("J. Roe", NOON.plusSeconds(60));

        assertThat(acknowledged.state()).isEqualTo(Alert.State.ACKNOWLEDGED);
        assertThat(resolved.state()).isEqualTo(Alert.State.RESOLVED);
        assertThat(resolved.resolveTime()).hasValue(NOON.plusSeconds(60));
        assertThat(resolved.resolvedBy()).isEqualTo("J. Roe");
        assertThat(resolved.acknowledgement()).hasValue(new Alert.Acknowledgement("M. Ito", NOON));
    }

    @Test
    void wrongTransition_isRefusedWithTheStateThatItIsIn() {
        Alert resolved = alert(alert(Alert.Lifecycle.OPEN).resolved("", NOON));

        assertThatThrownBy(() -> resolved.acknowledged("", NOON))
                .hasMessage(resolved.name() + " is RESOLVED; it becomes ACKNOWLEDGED from OPEN only.");
        assertThatThrownBy(() -> resolved.resolved("", NOON))
                .hasMessage(resolved.name() + " is RESOLVED; it becomes RESOLVED from OPEN or ACKNOWLEDGED only.");
    }

    @Test
    void feedback_keepsTheStateAndIsRefusedWhereTheArticleIsErased() {
        Alert.Feedback feedback = new Alert.Feedback(Alert.Worth.WRONG_ENTITY, "another Northwind", "", NOON);
        Alert.Lifecycle resolved = alert(Alert.Lifecycle.OPEN).resolved("", NOON);

        assertThat(alert(resolved).judged(feedback).state()).isEqualTo(Alert.State.RESOLVED);
        assertThat(alert(resolved).judged(feedback).feedback()).hasValue(feedback);
        Alert erased = alert(Alert.Lifecycle.OPEN, new Alert.Aftermath(Optional.empty(), "", "", Optional.of(NOON)));
        assertThatThrownBy(() -> erased.judged(feedback)).hasMessageContaining("erased");
    }
}
