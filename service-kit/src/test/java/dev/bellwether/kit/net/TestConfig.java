package dev.bellwether.kit.net;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings for a test; the defaults, unless it says otherwise. */
record TestConfig(
        boolean allowHttp,
        Optional<List<Integer>> allowedPorts,
        Optional<List<String>> allowedPrivate,
        Duration connectTimeout,
        int connectionsPerReceiver)
        implements NetConfig {

    static TestConfig defaults() {
        return new TestConfig(false, Optional.empty(), Optional.empty(), Duration.ofSeconds(5), 8);
    }

    TestConfig withHttp() {
        return new TestConfig(true, allowedPorts, allowedPrivate, connectTimeout, connectionsPerReceiver);
    }

    TestConfig withPorts(Integer... ports) {
        return new TestConfig(
                allowHttp, Optional.of(List.of(ports)), allowedPrivate, connectTimeout, connectionsPerReceiver);
    }

    TestConfig withPrivate(String... entries) {
        return new TestConfig(
                allowHttp, allowedPorts, Optional.of(List.of(entries)), connectTimeout, connectionsPerReceiver);
    }

    TestConfig withConnectTimeout(Duration timeout) {
        return new TestConfig(allowHttp, allowedPorts, allowedPrivate, timeout, connectionsPerReceiver);
    }
}
