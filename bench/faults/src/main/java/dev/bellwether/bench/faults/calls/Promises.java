package dev.bellwether.bench.faults.calls;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.bench.faults.history.Violation;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What was answered during the storm, and afterwards whether it is so. Thread-safe. */
final class Promises {

    /** With good requests, and nothing broken, there is no reason for any other. */
    private static final Set<Status.Code> EXPECTED = Set.of(
            Status.Code.OK,
            Status.Code.CANCELLED,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.NOT_FOUND,
            Status.Code.ABORTED);

    /** Repeats of what was cut off; each must be answered like any other call. */
    private static final int MOST_REPEATS = 300;

    private final Map<Status.Code, Integer> statuses = new EnumMap<>(Status.Code.class);
    private final Map<String, Article> articles = new TreeMap<>();
    private final List<IngestArticleRequest> unanswered = new ArrayList<>();
    private final Set<String> created = new HashSet<>();
    private final Set<String> deletionsAsked = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private final List<Violation> found = new ArrayList<>();

    public synchronized void keep(Answer answer) {
        statuses.merge(answer.status().getCode(), 1, Integer::sum);
        String rpc = answer.call().rpc().name();
        boolean isOk = answer.status().isOk();
        if (!EXPECTED.contains(answer.status().getCode())) {
            found.add(new Violation(
                    Violation.Kind.UNTRUE,
                    rpc,
                    "answered " + answer.status() + " to " + answer.call().request()));
        }
        if (rpc.equals("IngestArticle") && isOk) {
            answer.message().ifPresent(message -> newest(((IngestArticleResponse) message).getArticle()));
        } else if (rpc.equals("IngestArticle") && unanswered.size() < MOST_REPEATS) {
            unanswered.add((IngestArticleRequest) answer.call().request());
        } else if (rpc.startsWith("Create") && isOk) {
            answer.message().map(Promises::name).ifPresent(created::add);
        } else if (rpc.startsWith("Delete")) {
            deletionsAsked.add(name(answer.call().request()));
            if (isOk) {
                deleted.add(name(answer.call().request()));
            }
        }
    }

    /** How many calls ended how. */
    public synchronized Map<Status.Code, Integer> statuses() {
        return Map.copyOf(statuses);
    }

    public synchronized int acknowledged() {
        return articles.size() + created.size() + deleted.size();
    }

    /** Asks for all that was answered, and repeats what was not. */
    public synchronized List<Violation> violations(Channel article, Predicate<String> isThere) {
        List<Violation> all = new ArrayList<>(found);
        ArticleServiceGrpc.ArticleServiceBlockingStub stub = ArticleServiceGrpc.newBlockingStub(article);
        articles.values().forEach(promised -> check(stub, promised).ifPresent(all::add));
        unanswered.forEach(request -> repeat(stub, request).ifPresent(all::add));
        for (String name : created) {
            if (!deletionsAsked.contains(name) && !isThere.test(name)) {
                all.add(new Violation(Violation.Kind.LOST, name, "its creation was answered OK, and it is not there"));
            }
        }
        for (String name : deleted) {
            if (isThere.test(name)) {
                all.add(new Violation(Violation.Kind.UNTRUE, name, "its deletion was answered OK, and it is there"));
            }
        }
        return all;
    }

    private void newest(Article article) {
        articles.merge(article.getName(), article, (a, b) -> a.getRevision() > b.getRevision() ? a : b);
    }

    private static Optional<Violation> check(ArticleServiceGrpc.ArticleServiceBlockingStub stub, Article promised) {
        try {
            Article there = stub.withDeadlineAfter(60, TimeUnit.SECONDS)
                    .getArticle(GetArticleRequest.newBuilder()
                            .setName(promised.getName())
                            .build());
            boolean isSo = there.getRevision() > promised.getRevision()
                    || (there.getRevision() == promised.getRevision()
                            && there.getTitle().equals(promised.getTitle()));
            return isSo
                    ? Optional.empty()
                    : Optional.of(new Violation(
                            Violation.Kind.UNTRUE,
                            promised.getName(),
                            "revision " + promised.getRevision() + " \"" + promised.getTitle()
                                    + "\" was acknowledged, and there is revision " + there.getRevision() + " \""
                                    + there.getTitle() + "\""));
        } catch (StatusRuntimeException refused) {
            return Optional.of(new Violation(
                    Violation.Kind.LOST, promised.getName(), "acknowledged, and now " + refused.getMessage()));
        }
    }

    /** With the same request id it is one and the same, however often it is sent. */
    private static Optional<Violation> repeat(
            ArticleServiceGrpc.ArticleServiceBlockingStub stub, IngestArticleRequest request) {
        try {
            IngestArticleResponse one =
                    stub.withDeadlineAfter(60, TimeUnit.SECONDS).ingestArticle(request);
            IngestArticleResponse other =
                    stub.withDeadlineAfter(60, TimeUnit.SECONDS).ingestArticle(request);
            boolean isSame =
                    one.getArticle().getName().equals(other.getArticle().getName())
                            && one.getOutcome() == other.getOutcome();
            return isSame
                    ? Optional.empty()
                    : Optional.of(new Violation(
                            Violation.Kind.DOUBLED,
                            request.getRequestId(),
                            "answered with " + one.getOutcome() + ", then with " + other.getOutcome()));
        } catch (StatusRuntimeException refused) {
            return Optional.of(new Violation(
                    Violation.Kind.UNTRUE, request.getRequestId(), "repeated, and " + refused.getMessage()));
        }
    }

    private static String name(Message message) {
        FieldDescriptor name = message.getDescriptorForType().findFieldByName("name");
        return name == null ? "" : (String) message.getField(name);
    }
}
