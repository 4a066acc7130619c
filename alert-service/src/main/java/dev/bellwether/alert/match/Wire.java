package dev.bellwether.alert.match;

import java.util.Arrays;

/** A message as it came, for those who are told of it; nothing here looks inside. Immutable. */
public final class Wire {

    private final byte[] bytes;

    private Wire(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Wire of(byte[] bytes) {
        return new Wire(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wire wire && Arrays.equals(bytes, wire.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
