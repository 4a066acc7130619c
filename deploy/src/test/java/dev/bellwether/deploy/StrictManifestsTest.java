package dev.bellwether.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrictManifestsTest {

    @ParameterizedTest
    @EnumSource
    void overlay_asItIs_isRead(Overlay overlay) {
        assertThat(StrictManifests.read(overlay.render())).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "readOnlyRootFilesystem, readOnlyRootFileSystem, there is no field 'readOnlyRootFileSystem'",
        "terminationGracePeriodSeconds, terminationGraceSeconds, there is no field 'terminationGraceSeconds'",
        "kind: NetworkPolicy, kind: NetworkPolcy, there is no such kind",
        "memory: 768Mi, memory: 768Mo, Invalid quantity format",
    })
    void overlay_withATypo_isRefused(String right, String wrong, String mistake) {
        String manifests = Overlay.PRODUCTION.render();
        assertThat(manifests).contains(right);

        assertThatThrownBy(() -> StrictManifests.read(manifests.replaceFirst(right, wrong)))
                .hasMessageContaining(mistake);
    }

    @Test
    void overlay_withAMisspeltNumber_isRefused() {
        String manifests = Overlay.PRODUCTION.render();

        assertThatThrownBy(() ->
                        StrictManifests.read(manifests.replaceFirst("containerPort: 9101", "containerPort: 91o1")))
                .isNotNull();
    }
}
