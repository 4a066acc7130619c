package dev.bellwether.cli.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a message of the contracts from YAML: the JSON mapping of protobuf, written with less punctuation. */
public final class YamlResource {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** How the JSON reader of protobuf names a field that the message does not have. */
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Cannot find field: (\\S+) in message");

    private YamlResource() {}

    /**
     * Reads the file into the builder.
     *
     * @throws Refused naming the file, and the line where that can be told
     */
    public static <B extends Message.Builder> B read(Path file, B into) {
        String text = Utf8Text.read(file);
        try {
            JsonNode tree = YAML.readTree(text);
            if (!tree.isObject()) {
                throw new Refused(file + ": holds no fields; write a resource as 'field: value' lines");
            }
            JsonFormat.parser().merge(tree.toString(), into);
            return into;
        } catch (JsonProcessingException e) {
            throw new Refused(file + position(e) + ": " + e.getOriginalMessage(), e);
        } catch (InvalidProtocolBufferException e) {
            throw new Refused(file + line(text, e) + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Refused(file + ": " + e.getMessage(), e);
        }
    }

    /** Reads a file of a shape that is only ours, such as a manifest. */
    public static <T> T read(Path file, Class<T> type) {
        try {
            return YAML.readValue(Utf8Text.read(file), type);
        } catch (JsonProcessingException e) {
            throw new Refused(file + position(e) + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String position(JsonProcessingException error) {
        JsonLocation location = error.getLocation();
        return location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    /** The line of the field that the message names, where it stands in the text as a key. */
    private static String line(String text, InvalidProtocolBufferException error) {
        Matcher named = UNKNOWN_FIELD.matcher(String.valueOf(error.getMessage()));
        if (!named.find()) {
            return "";
        }
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.strip().startsWith(named.group(1) + ":")) {
                return ":" + number;
            }
        }
        return "";
    }
}
