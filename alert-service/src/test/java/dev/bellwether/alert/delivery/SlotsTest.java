package dev.bellwether.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.alert.delivery.DeliveryStore.Leased;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final Leased WELL =
            SomeDeliveries.leased(0, "https://example.com/well", List.of(SomeDeliveries.SECRET));
    private static final Leased FAILING = new Leased(
            WELL.id(),
            WELL.lease(),
            1,
            0,
            WELL.createTime(),
            WELL.uri(),
            WELL.secrets(),
            WELL.event(),
            WELL.subject(),
            WELL.correction(),
            true);

    @Test
    void room_besideEndpointsThatFail_isThreeQuarters() {
        Slots slots = new Slots(16);

        assertThat(slots.take()).isEqualTo(new Slots.Room(16, 4));
        slots.fill(List.of(FAILING, FAILING, FAILING, FAILING));

        assertThat(slots.take()).isEqualTo(new Slots.Room(12, 0));
    }

    @Test
    void look_whileOneGoesOn_isMadeUpForOnceAfterwards() {
        Slots slots = new Slots(16);
        slots.take();

        assertThat(slots.take().all()).isZero();

        assertThat(slots.fill(List.of())).isTrue();
        slots.take();
        assertThat(slots.fill(List.of())).isFalse();
    }

    @Test
    void free_isWorthALook_whenThereIsRoomForSeveralOrNothingIsInFlight() {
        Slots slots = new Slots(16);
        slots.take();
        slots.fill(java.util.Collections.nCopies(16, WELL));

        assertThat(slots.free(WELL)).as("room for one of sixteen").isFalse();
        assertThat(slots.free(WELL)).as("room for two").isTrue();

        Slots one = new Slots(1);
        one.take();
        one.fill(List.of(FAILING));
        assertThat(one.free(FAILING)).isTrue();
        assertThat(one.take()).isEqualTo(new Slots.Room(1, 1));
    }

    @Test
    void closed_hasNoRoom() {
        Slots slots = new Slots(16);
        slots.close();

        assertThat(slots.take().all()).isZero();
        assertThat(slots.isClosed()).isTrue();
    }
}
