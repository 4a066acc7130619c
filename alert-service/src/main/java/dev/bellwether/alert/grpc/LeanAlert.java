package dev.bellwether.alert.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import dev.bellwether.alert.delivery.AlertJson;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.Digest;
import dev.bellwether.api.alert.v1.WindowEvidence;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes alerts for messages, which are short: without mentions, and with as much of the reasons and of the evidence as there is room
 * for, from their beginning. Whoever wants all reads the alert.
 */
@ApplicationScoped
class LeanAlert implements AlertJson {

    private static final int BYTES = 19_000;

    /** Names, times and numbers with their tags. */
    private static final int FIXED_BYTES = 2_500;

    private static final int REASON_BYTES = 3_000;

    /** Tags, spans and numbers of one of them. */
    private static final int EVIDENCE_BYTES = 300;

    /** Tags, time and number of one of them. */
    private static final int STORY_BYTES = 160;

    private static final int TAG_BYTES = 40;

    private static final JsonFormat.Printer PRINTER = JsonFormat.printer().omittingInsignificantWhitespace();

    @Override
    public Lean write(dev.bellwether.alert.alert.Alert alert) {
        Alert.Builder lean = AlertMapper.toWire(alert).toBuilder();
        List<String> omitted = new ArrayList<>();
        dropMentions(lean.getEntityBuilder(), omitted);
        dropFeedback(lean, omitted);
        cutRetractReason(lean, omitted);
        int room = BYTES - FIXED_BYTES - bytesOfTexts(lean);
        room -= cutReasons(lean, Math.min(room, REASON_BYTES), omitted);
        room -= cutStories(lean, room, omitted);
        cutEvidence(lean.getEntityBuilder(), room, omitted);
        return new Lean(print(lean), omitted);
    }

    @Override
    public Lean write(dev.bellwether.alert.alert.Digest digest) {
        Digest.Builder lean = AlertMapper.toWire(digest).toBuilder();
        List<Alert> alerts = List.copyOf(lean.getAlertsList());
        Set<String> omitted = new TreeSet<>();
        lean.clearAlerts();
        int room = BYTES - FIXED_BYTES - bytes(lean.getSubscriptionDisplayName());
        for (Alert alert : alerts) {
            Alert brief = brief(alert, omitted);
            // Escaped twice here: more than it takes.
            room -= bytes(print(brief.toBuilder()));
            if (room < 0) {
                omitted.add("alerts");
                break;
            }
            lean.addAlerts(brief);
        }
        return new Lean(print(lean), List.copyOf(omitted));
    }

    /** What a list needs of an alert. */
    private static Alert brief(Alert alert, Set<String> omitted) {
        Alert.Builder brief = alert.toBuilder().clearReasons().clearTimeline();
        if (alert.getReasonsCount() > 0) {
            omitted.add("alerts.reasons");
        }
        omitted.add("alerts.timeline");
        EntitySentiment entity = alert.getEntity();
        if (entity.getMentionsCount() > 0) {
            omitted.add("alerts.entity.mentions");
        }
        if (entity.getEvidenceCount() > 0) {
            omitted.add("alerts.entity.evidence");
        }
        brief.setEntity(entity.toBuilder().clearMentions().clearEvidence());
        List<String> cut = new ArrayList<>();
        dropFeedback(brief, cut);
        if (brief.hasWindow()) {
            brief.getWindowBuilder().clearTopStories();
            cut.add("window.top_stories");
        }
        cutRetractReason(brief, cut);
        cut.forEach(field -> omitted.add("alerts." + field));
        return brief.build();
    }

    private static String print(MessageOrBuilder message) {
        try {
            return PRINTER.print(message);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("alerts and digests have no unknown types", e);
        }
    }

    private static void dropMentions(EntitySentiment.Builder entity, List<String> omitted) {
        if (entity.getMentionsCount() > 0) {
            entity.clearMentions();
            omitted.add("entity.mentions");
        }
    }

    /** What people said of the alert is for those who read it. */
    private static void dropFeedback(Alert.Builder lean, List<String> omitted) {
        if (lean.hasFeedback()) {
            lean.clearFeedback();
            omitted.add("feedback");
        }
    }

    private static void cutRetractReason(Alert.Builder lean, List<String> omitted) {
        String reason = lean.getArticleRetractReason();
        int end = reason.length();
        while (bytes(reason.substring(0, end)) > REASON_BYTES) {
            end = reason.offsetByCodePoints(end, -1);
        }
        if (end < reason.length()) {
            lean.setArticleRetractReason(reason.substring(0, end));
            omitted.add("article_retract_reason");
        }
    }

    private static int bytesOfTexts(Alert.Builder lean) {
        EntitySentiment entity = lean.getEntity();
        int bytes = bytes(lean.getTitle())
                + bytes(lean.getSource())
                + bytes(lean.getUri())
                + bytes(lean.getSubscriptionDisplayName())
                + bytes(lean.getArticleRetractReason())
                + bytes(lean.getAcknowledgement().getAuthor())
                + bytes(lean.getResolvedBy())
                + bytes(entity.getDisplayName());
        return bytes
                + entity.getTickersList().stream().mapToInt(t -> bytes(t) + 3).sum();
    }

    /** What those take that are kept. */
    private static int cutReasons(Alert.Builder lean, int room, List<String> omitted) {
        int taken = 0;
        int kept = 0;
        for (Alert.Reason reason : lean.getReasonsList()) {
            int bytes = bytes(reason.getExpression()) + bytes(reason.getValue()) + TAG_BYTES;
            if (taken + bytes > room) {
                break;
            }
            taken += bytes;
            kept++;
        }
        if (kept < lean.getReasonsCount()) {
            List<Alert.Reason> first = List.copyOf(lean.getReasonsList().subList(0, kept));
            lean.clearReasons().addAllReasons(first);
            omitted.add("reasons");
        }
        return taken;
    }

    /** What those take that are kept. */
    private static int cutStories(Alert.Builder lean, int room, List<String> omitted) {
        int taken = 0;
        int kept = 0;
        for (WindowEvidence.Story story : lean.getWindow().getTopStoriesList()) {
            int bytes = bytes(story.getStory()) + bytes(story.getArticle()) + bytes(story.getSource()) + STORY_BYTES;
            if (taken + bytes > room) {
                break;
            }
            taken += bytes;
            kept++;
        }
        if (kept < lean.getWindow().getTopStoriesCount()) {
            List<WindowEvidence.Story> first =
                    List.copyOf(lean.getWindow().getTopStoriesList().subList(0, kept));
            lean.getWindowBuilder().clearTopStories().addAllTopStories(first);
            omitted.add("window.top_stories");
        }
        return taken;
    }

    private static void cutEvidence(EntitySentiment.Builder entity, int room, List<String> omitted) {
        int taken = 0;
        int kept = 0;
        for (Evidence evidence : entity.getEvidenceList()) {
            taken += bytes(evidence.getQuote()) + EVIDENCE_BYTES;
            if (taken > room) {
                break;
            }
            kept++;
        }
        if (kept < entity.getEvidenceCount()) {
            List<Evidence> first = List.copyOf(entity.getEvidenceList().subList(0, kept));
            entity.clearEvidence().addAllEvidence(first);
            omitted.add("entity.evidence");
        }
    }

    /** As JSON writers escape at most: what HTML treats as special, both halves of a character beyond the basic plane, controls. */
    private static int bytes(String text) {
        return text.chars().map(LeanAlert::bytes).sum();
    }

    private static int bytes(int unit) {
        if (unit == '"' || unit == '\\') {
            return 2;
        }
        boolean isEscaped = unit < ' ' || Character.isSurrogate((char) unit);
        return isEscaped ? 6 : unit < 0x80 ? 1 : 3;
    }
}
