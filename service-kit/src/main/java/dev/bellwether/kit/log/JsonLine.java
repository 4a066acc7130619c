package dev.bellwether.kit.log;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** A log record as one JSON object and a line feed. */
final class JsonLine extends ExtFormatter {

    @Override
    public String format(ExtLogRecord record) {
        JsonObjectBuilder line = Json.createObjectBuilder()
                .add("timestamp", record.getInstant().toString())
                .add("level", record.getLevel().getName())
                .add("loggerName", String.valueOf(record.getLoggerName()))
                .add("threadName", String.valueOf(record.getThreadName()))
                .add("message", String.valueOf(formatMessage(record)));
        Map<String, String> context = record.getMdcCopy();
        if (!context.isEmpty()) {
            JsonObjectBuilder mdc = Json.createObjectBuilder();
            context.forEach((name, value) -> mdc.add(name, String.valueOf(value)));
            line.add("mdc", mdc);
        }
        if (record.getThrown() != null) {
            StringWriter stack = new StringWriter();
            record.getThrown().printStackTrace(new PrintWriter(stack));
            line.add("stackTrace", stack.toString());
        }
        return line.build() + "\n";
    }
}
