package dev.bellwether.kit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestoreIT {

    private LogDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = new LogDatabase();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void open_ofARestoredCopy_expiresOldPlacesHidesNothingAndGoesOn() throws Exception {
        UUID kept = database.append();
        LogPosition inBackup = now();
        String backup = database.copy();
        database.append();
        LogPosition afterBackup = now();

        database.restore(backup);
        database.sql("select change_log_open()");
        UUID written = database.append();

        assertIsExpired(inBackup);
        assertIsExpired(afterBackup);
        LogPosition begin = new LogPosition(now().epoch(), 0, 0);
        assertThat(read(begin)).containsExactly(kept, written);
    }

    @Test
    void read_byAProcessThatRanOnThroughTheRestore_expiresAndThenTellsWhatFollows() throws Exception {
        database.append();
        LogPosition old = now();
        database.restore(database.copy());

        assertIsExpired(old);
        LogPosition place = now();
        UUID written = database.append();

        assertThat(place.epoch()).isGreaterThan(old.epoch());
        assertThat(read(place)).containsExactly(written);
    }

    @Test
    void restore_ofOneBackupTwice_beginsTwoEpochs() throws Exception {
        String backup = database.copy();
        String sameBackup = database.copy();
        database.restore(backup);
        LogPosition first = now();
        database.append();
        LogPosition later = now();
        database.restore(sameBackup);

        assertIsExpired(first);
        assertIsExpired(later);
        assertThat(now().epoch()).isGreaterThan(first.epoch());
    }

    @Test
    void open_whereRowsCarryIdsAboveTheHorizon_tellsThem() throws Exception {
        // As after a restore into a younger cluster, whose transaction ids are smaller.
        UUID early = database.append();
        UUID late = database.append("timestamptz '2020-01-01 12:00:00Z'");
        database.sql("update change_log set xid = (xid::text::bigint + 1000000000)::text::xid8");
        database.sql("update change_log_state set origin = 'another cluster'");

        database.sql("select change_log_open()");
        UUID written = database.append();

        assertThat(read(new LogPosition(now().epoch(), 0, 0))).containsExactly(early, late, written);
    }

    @Test
    void beginEpoch_byHand_expiresEveryTokenGivenSoFar() throws Exception {
        UUID kept = database.append();
        LogPosition old = now();

        database.sql("select change_log_begin_epoch()");

        assertIsExpired(old);
        UUID written = database.append();
        assertThat(read(new LogPosition(now().epoch(), 0, 0))).containsExactly(kept, written);
    }

    @Test
    void read_fromAPlaceBeyondTheLog_isExpiredAtOnce() throws Exception {
        LogPosition now = now();

        assertIsExpired(new LogPosition(now.epoch(), now.xid() + 1_000_000, 0));
        assertIsExpired(new LogPosition(now.epoch() + 1, now.xid(), now.seq()));
    }

    @Test
    void now_givesNoPlaceThatACrashCouldTakeBack() throws Exception {
        database.append();
        LogPosition before = now();

        // An id that is given, and whose transaction leaves nothing behind: after a crash it may be given again.
        database.sql("select pg_current_xact_id()");

        assertThat(now()).isEqualTo(before);
        assertThat(database.log().read(before, 10).await().indefinitely().reached())
                .isEqualTo(before);
    }

    private LogPosition now() {
        return database.log().now().await().indefinitely();
    }

    private List<UUID> read(LogPosition from) {
        return database.log().read(from, 100).await().indefinitely().changes().stream()
                .map(LoggedChange::resource)
                .toList();
    }

    private void assertIsExpired(LogPosition place) {
        assertThatThrownBy(() -> read(place))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(Failure.ResumeTokenExpired.class));
    }
}
