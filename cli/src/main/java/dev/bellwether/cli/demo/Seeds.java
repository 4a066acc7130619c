package dev.bellwether.cli.demo;

import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.input.Documents;
import dev.bellwether.cli.input.YamlResource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder {@code seeds/}: pages, subscriptions, and the alerts that the one must raise from the other.
 *
 * @param pages in the order that they are loaded
 * @param entities what the pages are about
 * @param expected every alert that must fire; no other may
 * @param quiet cases worth showing in which none may
 */
record Seeds(
        Path folder,
        List<SeedPage> pages,
        List<SeedEntity> entities,
        List<Subscription> subscriptions,
        List<ExpectedAlert> expected,
        List<QuietCase> quiet) {

    /**
     * An entity that the pages are about.
     *
     * @param id such as us-kss
     * @param kind as in the contract, without its prefix
     * @param called as a person would write it
     */
    record SeedEntity(String id, String kind, String called) {}

    /** The shape of entities.yaml. */
    record Entities(List<SeedEntity> entities) {}

    /** The shape of manifest.yaml. */
    record Manifest(List<SeedPage> pages) {}

    /** The shape of expected-alerts.yaml. */
    record Expectations(List<ExpectedAlert> alerts, List<QuietCase> quiet) {}

    Seeds {
        pages = List.copyOf(pages);
        entities = List.copyOf(entities);
        subscriptions = List.copyOf(subscriptions);
        expected = List.copyOf(expected);
        quiet = List.copyOf(quiet);
    }

    /** @throws Refused naming the file that is missing, does not parse, or names what does not exist */
    static Seeds read(Path folder) {
        Manifest manifest = YamlResource.read(folder.resolve("manifest.yaml"), Manifest.class);
        Expectations expectations = YamlResource.read(folder.resolve("expected-alerts.yaml"), Expectations.class);
        Seeds seeds = new Seeds(
                folder,
                manifest.pages(),
                YamlResource.read(folder.resolve("entities.yaml"), Entities.class)
                        .entities(),
                subscriptions(folder.resolve("subscriptions")),
                expectations.alerts(),
                expectations.quiet());
        seeds.requireKnownNames();
        return seeds;
    }

    /** What a page's file holds. */
    RawDocument content(SeedPage page) {
        return new Documents(InputStream.nullInputStream())
                .read(folder.resolve(page.file()).toString());
    }

    private void requireKnownNames() {
        Set<String> pageIds = pages.stream().map(SeedPage::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> names =
                subscriptions.stream().map(Subscription::getName).collect(Collectors.toCollection(TreeSet::new));
        Stream.concat(expected.stream().map(ExpectedAlert::page), quiet.stream().map(QuietCase::page))
                .filter(page -> !pageIds.contains(page))
                .findFirst()
                .ifPresent(page -> refuse("page '" + page + "' is not in manifest.yaml"));
        Set<String> entityIds = entities.stream().map(SeedEntity::id).collect(Collectors.toCollection(TreeSet::new));
        expected.stream()
                .map(ExpectedAlert::entity)
                .filter(id -> !entityIds.contains(id))
                .findFirst()
                .ifPresent(id -> refuse("entity '" + id + "' is not in entities.yaml"));
        Stream.concat(
                        expected.stream().map(ExpectedAlert::subscription),
                        quiet.stream().map(QuietCase::subscription))
                .filter(id -> !names.contains("subscriptions/" + id))
                .findFirst()
                .ifPresent(id -> refuse("subscription '" + id + "' is not in subscriptions/"));
    }

    private void refuse(String what) {
        throw new Refused(folder.resolve("expected-alerts.yaml") + ": " + what);
    }

    private static List<Subscription> subscriptions(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file ->
                            YamlResource.read(file, Subscription.newBuilder()).build())
                    .toList();
        } catch (IOException e) {
            throw new Refused(folder + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
