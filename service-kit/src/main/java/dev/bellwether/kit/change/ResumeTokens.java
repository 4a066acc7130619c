package dev.bellwether.kit.change;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.token.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes and reads resume tokens: the service, the epoch of its log, and a place in it. */
@ApplicationScoped
class ResumeTokens {

    private static final String PURPOSE = "resume";
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 4;

    private final String service;
    private final Seal seal;

    ResumeTokens(@ConfigProperty(name = "quarkus.application.name") String service, Seal seal) {
        this.service = service;
        this.seal = seal;
    }

    String issue(LogPosition position) {
        return seal.seal(
                PURPOSE,
                String.join(
                        SEPARATOR,
                        service,
                        String.valueOf(position.epoch()),
                        String.valueOf(position.xid()),
                        String.valueOf(position.seq())));
    }

    /**
     * The place a token names; the log knows whether it still reaches back to it.
     *
     * @throws FailureException RESUME_TOKEN_INVALID for one of another service or a forged one
     */
    LogPosition open(String token) {
        List<String> parts = List.of(seal.open(PURPOSE, token).orElse("").split(SEPARATOR, -1));
        if (parts.size() != PARTS || !parts.get(0).equals(service)) {
            throw new FailureException(new Failure.InvalidToken(Failure.InvalidToken.Kind.RESUME, problem(token)));
        }
        return new LogPosition(
                Long.parseLong(parts.get(1)), Long.parseLong(parts.get(2)), Long.parseLong(parts.get(3)));
    }

    private String problem(String token) {
        List<String> parts = List.of(Seal.peek(token).orElse("").split(SEPARATOR, -1));
        if (parts.size() == PARTS
                && !parts.get(0).equals(service)
                && parts.get(0).chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z'))) {
            return "it is of " + parts.get(0) + ", and this is " + service + ".";
        }
        return "it is not one that " + service + " gave; list afresh, then watch.";
    }
}
