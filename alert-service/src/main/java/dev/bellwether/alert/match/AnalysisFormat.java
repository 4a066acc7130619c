package dev.bellwether.alert.match;

/** Reads an analysis again from the message it came as. */
@FunctionalInterface
public interface AnalysisFormat {
    Analysis read(Wire wire);
}
