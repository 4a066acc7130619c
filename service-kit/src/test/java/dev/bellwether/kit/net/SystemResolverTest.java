package dev.bellwether.kit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SystemResolverTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SystemResolver resolver = new SystemResolver(VERTX);

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void resolve_localhost_asksTheHostsFile() {
        assertThat(resolver.resolve("localhost").await().atMost(PATIENCE))
                .isNotEmpty()
                .allMatch(InetAddress::isLoopbackAddress);
    }

    @Test
    void resolve_nameThatCannotExist_isUnresolved() {
        assertThatThrownBy(() -> resolver.resolve("hooks.invalid").await().atMost(PATIENCE))
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        failed -> assertThat(failed.kind()).isEqualTo(OutboundException.Kind.UNRESOLVED));
    }

    @Test
    void resolve_nameWhoseServersAreSilent_holdsOneThreadAndNoOtherName() {
        CountDownLatch silence = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        SystemResolver slow = new SystemResolver(VERTX, name -> {
            if (name.equals("silent.example")) {
                asked.incrementAndGet();
                awaitUninterruptibly(silence);
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        List<CompletableFuture<List<InetAddress>>> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            waiting.add(slow.resolve("silent.example").subscribeAsCompletionStage());
        }

        assertThat(slow.resolve("quick.example").await().atMost(PATIENCE)).hasSize(1);

        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        silence.countDown();
        waiting.forEach(one -> assertThat(one.join()).hasSize(1));
        assertThat(asked).hasValue(1);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
