package dev.bellwether.kit.net;

/** Thrown when a receiver could not be asked or did not answer properly; trying again later may help. */
public final class OutboundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, by how far the exchange came. */
    public enum Kind {
        /** The name has no address. */
        UNRESOLVED,
        /** No address of the host took a connection. */
        UNREACHABLE,
        /** The receiver did not prove, by its certificate, to be the host. */
        UNTRUSTED,
        /** The request's time was over; the receiver may have acted on it. */
        TIMED_OUT,
        /** The connection ended, or what came was not HTTP; the receiver may have acted on the request. */
        BROKEN
    }

    private final Kind kind;

    private OutboundException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    private OutboundException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static OutboundException unresolved(String name) {
        return new OutboundException(Kind.UNRESOLVED, name + " has no address");
    }

    static OutboundException unreachable(CheckedAddress target, Throwable cause) {
        return new OutboundException(Kind.UNREACHABLE, target.authority() + " takes no connection", cause);
    }

    static OutboundException untrusted(CheckedAddress target, Throwable cause) {
        return new OutboundException(
                Kind.UNTRUSTED,
                target.authority() + " has no certificate that proves it to be " + target.host(),
                cause);
    }

    static OutboundException timedOut(String host) {
        return new OutboundException(Kind.TIMED_OUT, host + " did not answer in time");
    }

    static OutboundException broken(CheckedAddress target, Throwable cause) {
        return new OutboundException(
                Kind.BROKEN, target.authority() + " did not answer with a whole HTTP response", cause);
    }

    public Kind kind() {
        return kind;
    }
}
