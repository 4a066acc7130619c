package dev.bellwether.cli.local;

import java.util.List;

/** What the services are run for; their virtual machines are set for it. */
public enum Pace {
    /** For hours of work: slower to start, faster once warm. */
    LASTING(List.of()),
    /** To be seen soon: the simple compiler and collector, with which they start on half the processor time. */
    QUICK(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));

    private final List<String> javaOptions;

    Pace(List<String> javaOptions) {
        this.javaOptions = javaOptions;
    }

    List<String> javaOptions() {
        return javaOptions;
    }
}
