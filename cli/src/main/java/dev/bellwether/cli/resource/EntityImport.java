package dev.bellwether.cli.resource;

import dev.bellwether.api.sentiment.v1.DirectoryCompany;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.api.sentiment.v1.ImportEntitiesRequest;
import dev.bellwether.api.sentiment.v1.ImportEntitiesResponse;
import dev.bellwether.api.sentiment.v1.ImportEntitiesResponse.Outcome;
import dev.bellwether.api.sentiment.v1.ImportEntitiesResponse.Result;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.directory.Directory;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends a directory of companies in batches, and tells what became of them. */
final class EntityImport {
    /** As many as one call takes. */
    private static final int BATCH = 1_000;

    private final Remote remote;
    private final Console console;
    private final boolean isVerbose;
    private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
    private final Map<String, Integer> reasons = new TreeMap<>();

    /** @param isVerbose whether every company that is skipped is told, not only how many for which reason */
    EntityImport(Remote remote, Console console, boolean isVerbose) {
        this.remote = remote;
        this.console = console;
        this.isVerbose = isVerbose;
    }

    void run(Directory directory) {
        directory.left().forEach(left -> skipped(left.row(), left.reason()));
        List<DirectoryCompany> companies = directory.companies();
        for (int from = 0; from < companies.size(); from += BATCH) {
            List<DirectoryCompany> batch = companies.subList(from, Math.min(from + BATCH, companies.size()));
            ImportEntitiesResponse response = remote.sentiment()
                    .call(
                            EntityServiceGrpc::newBlockingStub,
                            stub -> stub.importEntities(ImportEntitiesRequest.newBuilder()
                                    .addAllCompanies(batch)
                                    .build()));
            for (int i = 0; i < batch.size(); i++) {
                done(batch.get(i), response.getOutcomes(i));
            }
        }
        reasons.forEach((reason, count) -> console.err().println("skipped %,d: %s".formatted(count, reason)));
        console.err()
                .println("%,d created, %,d updated, %,d unchanged, %,d skipped."
                        .formatted(
                                count(Result.RESULT_CREATED),
                                count(Result.RESULT_UPDATED),
                                count(Result.RESULT_UNCHANGED),
                                count(Result.RESULT_SKIPPED)));
    }

    private void done(DirectoryCompany company, Outcome outcome) {
        if (outcome.getResult() == Result.RESULT_SKIPPED) {
            skipped(company.getLegalName(), outcome.getReason());
            return;
        }
        counts.merge(outcome.getResult(), 1, Integer::sum);
        if (isVerbose && outcome.getResult() != Result.RESULT_UNCHANGED) {
            console.out()
                    .println(Cell.printable("%-9s  %s  %s"
                            .formatted(
                                    Words.of(outcome.getResult(), "RESULT_"),
                                    outcome.getEntity(),
                                    company.getLegalName())));
        }
    }

    private void skipped(String row, String reason) {
        counts.merge(Result.RESULT_SKIPPED, 1, Integer::sum);
        reasons.merge(general(reason), 1, Integer::sum);
        if (isVerbose) {
            console.out().println(Cell.printable("skipped    %s: %s".formatted(row, reason)));
        }
    }

    /** A reason without the name that is in it, so that like ones are counted together. */
    private static String general(String reason) {
        if (reason.startsWith("the catalogue has ")) {
            return "the catalogue has its ticker as somebody else's";
        }
        int colon = reason.indexOf(": '");
        return colon < 0 ? reason : reason.substring(0, colon);
    }

    private int count(Result result) {
        return counts.getOrDefault(result, 0);
    }
}
