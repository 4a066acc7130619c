package dev.bellwether.cli.console;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;

/** Writes messages for programs: one per line, in the JSON mapping of protobuf. */
public final class JsonLines {
    private static final JsonFormat.Printer PRINTER = JsonFormat.printer()
            .usingTypeRegistry(TypeRegistry.getEmptyTypeRegistry())
            .omittingInsignificantWhitespace();

    private JsonLines() {}

    /** Writes one message and a line feed to the console's results. */
    public static void print(MessageOrBuilder message, Console console) {
        console.out().println(line(message));
    }

    /** The message on one line. */
    public static String line(MessageOrBuilder message) {
        try {
            return PRINTER.print(message);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("a message of the contracts does not print as JSON", e);
        }
    }
}
