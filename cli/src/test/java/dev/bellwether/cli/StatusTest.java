package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.bellwether.api.status.v1.GetStatusRequest;
import dev.bellwether.api.status.v1.GetStatusResponse;
import dev.bellwether.api.status.v1.StatusServiceGrpc;
import dev.bellwether.cli.fake.FakeServices;
import io.grpc.stub.StreamObserver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusTest {
    private GetStatusResponse status = GetStatusResponse.newBuilder()
            .setService("sentiment-service")
            .setVersion("1.2.3")
            .setReady(true)
            .setDatabase(GetStatusResponse.Database.newBuilder()
                    .setReachable(true)
                    .setVersion("18.1 (Debian)")
                    .setSchemaVersion("105"))
            .addFollowers(GetStatusResponse.Follower.newBuilder()
                    .setUpstream("article-service")
                    .setLeader(true)
                    .setLag(Durations.fromMillis(1_500)))
            .build();

    private final FakeServices services = FakeServices.serving(new StatusServiceGrpc.StatusServiceImplBase() {
        @Override
        public void getStatus(GetStatusRequest request, StreamObserver<GetStatusResponse> answer) {
            answer.onNext(status);
            answer.onCompleted();
        }
    });

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void status_ofReadyServices_showsVersionSchemaAndLag() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "status"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("sentiment-service", "1.2.3", "PostgreSQL 18.1", "105", "article-service", "1.5s", "ready");
    }

    @Test
    void status_ofOneThatIsNotReady_saysWhyAndFails() {
        status = status.toBuilder()
                .setReady(false)
                .setObstacle("It is 180 min behind article-service.")
                .build();

        CommandRun run = CommandRun.of(CommandRun.at(services, "status"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("not ready");
    }

    @Test
    void status_ofOneThatDoesNotAnswer_showsTheOthers() {
        services.close();

        CommandRun run = CommandRun.of(CommandRun.at(services, "status"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("article-service", "alert-service");
    }
}
