package dev.bellwether.sentiment.grpc;

import com.google.protobuf.FieldMask;
import dev.bellwether.api.sentiment.v1.Alias;
import dev.bellwether.api.sentiment.v1.AliasClass;
import dev.bellwether.api.sentiment.v1.DirectoryCompany;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.ImportEntitiesResponse;
import dev.bellwether.api.sentiment.v1.Listing;
import dev.bellwether.api.sentiment.v1.UpdateEntityRequest;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.sentiment.catalogue.Entities;
import dev.bellwether.sentiment.catalogue.EntityChange;
import dev.bellwether.sentiment.catalogue.ImportOutcome;
import dev.bellwether.sentiment.entity.Identifiers;
import dev.bellwether.sentiment.entity.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Between entities of the domain and of the contract. */
final class EntityMapper {

    private static final String KIND = "ENTITY_KIND_";
    private static final String ALIAS_CLASS = "ALIAS_CLASS_";

    private EntityMapper() {}

    static Entity toWire(Entities.Known known) {
        Entity.Builder wire = Entity.newBuilder()
                .setName(Entities.COLLECTION + "/" + known.entity().id())
                .setKind(toWire(known.entity().kind()))
                .setDisplayName(known.entity().displayName())
                .setLegalName(known.entity().legalName())
                .setCik(known.entity().identifiers().cik())
                .setLei(known.entity().identifiers().lei())
                .addAllCues(known.entity().cues())
                .addAllNeverPhrases(known.entity().neverPhrases())
                .addAllWarnings(known.warnings())
                .setOrigin(origin(known))
                .setEtag(known.etag());
        known.entity().aliases().forEach(alias -> wire.addAliases(toWire(alias)));
        known.entity().listings().forEach(listing -> wire.addListings(toWire(listing)));
        known.own()
                .ifPresent(own -> wire.setCreateTime(Timestamps.toWire(own.createTime()))
                        .setUpdateTime(Timestamps.toWire(own.updateTime())));
        return wire.build();
    }

    static Entity.Origin origin(Entities.Known known) {
        return known.own()
                .map(own -> own.isImported() ? Entity.Origin.ORIGIN_IMPORTED : Entity.Origin.ORIGIN_OWN)
                .orElse(Entity.Origin.ORIGIN_SHIPPED);
    }

    static EntityKind toWire(dev.bellwether.sentiment.entity.EntityKind kind) {
        return EntityKind.valueOf(KIND + kind.name());
    }

    private static Alias toWire(dev.bellwether.sentiment.entity.Alias alias) {
        return Alias.newBuilder()
                .setText(alias.text())
                .setAliasClass(AliasClass.valueOf(ALIAS_CLASS + alias.aliasClass()))
                .setFromDate(text(alias.period().from()))
                .setToDate(text(alias.period().to()))
                .build();
    }

    private static Listing toWire(dev.bellwether.sentiment.entity.Listing listing) {
        return Listing.newBuilder()
                .setMic(listing.mic())
                .setTicker(listing.ticker())
                .setFromDate(text(listing.period().from()))
                .setToDate(text(listing.period().to()))
                .build();
    }

    /** Fails with FIELD_INVALID, naming every field that is wrong. */
    static dev.bellwether.sentiment.entity.Entity toDomain(String id, Entity wire) {
        Reading reading = new Reading();
        if (wire.getKind() == EntityKind.ENTITY_KIND_UNSPECIFIED) {
            reading.problem("entity.kind", "say what sort of thing it is, such as ENTITY_KIND_COMPANY");
        }
        if (wire.getDisplayName().isBlank()) {
            reading.problem("entity.display_name", "it is empty; write the name as a person would");
        }
        List<dev.bellwether.sentiment.entity.Alias> aliases = new ArrayList<>();
        for (int i = 0; i < wire.getAliasesCount(); i++) {
            Alias alias = wire.getAliases(i);
            reading.read("entity.aliases[" + i + "]", () -> toDomain(alias)).ifPresent(aliases::add);
        }
        List<dev.bellwether.sentiment.entity.Listing> listings = new ArrayList<>();
        for (int i = 0; i < wire.getListingsCount(); i++) {
            Listing listing = wire.getListings(i);
            reading.read("entity.listings[" + i + "]", () -> toDomain(listing)).ifPresent(listings::add);
        }
        Optional<Identifiers> cik = reading.read("entity.cik", () -> Identifiers.ofCik(wire.getCik()));
        Optional<Identifiers> lei = reading.read("entity.lei", () -> new Identifiers("", wire.getLei()));
        reading.throwProblems();
        return new dev.bellwether.sentiment.entity.Entity(
                id,
                dev.bellwether.sentiment.entity.EntityKind.valueOf(
                        wire.getKind().name().substring(KIND.length())),
                wire.getDisplayName().strip(),
                wire.getLegalName().strip(),
                aliases,
                wire.getCuesList(),
                wire.getNeverPhrasesList(),
                listings,
                new Identifiers(cik.orElseThrow().cik(), lei.orElseThrow().lei()));
    }

    private static dev.bellwether.sentiment.entity.Alias toDomain(Alias wire) {
        if (wire.getAliasClass() == AliasClass.ALIAS_CLASS_UNSPECIFIED) {
            throw new IllegalArgumentException(
                    "\"" + wire.getText() + "\" needs an alias_class: STRONG, WEAK or TICKER");
        }
        return new dev.bellwether.sentiment.entity.Alias(
                wire.getText().strip(),
                dev.bellwether.sentiment.entity.AliasClass.valueOf(
                        wire.getAliasClass().name().substring(ALIAS_CLASS.length())),
                period(wire.getFromDate(), wire.getToDate()));
    }

    private static dev.bellwether.sentiment.entity.Listing toDomain(Listing wire) {
        return new dev.bellwether.sentiment.entity.Listing(
                wire.getMic(), wire.getTicker(), period(wire.getFromDate(), wire.getToDate()));
    }

    private static Period period(String from, String to) {
        return new Period(day(from), day(to));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            throw new IllegalArgumentException("\"" + text + "\" is no day; write it as 2026-02-19", notADay);
        }
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** Of the fields that the mask leaves out, anything may be missing. */
    static EntityChange change(UpdateEntityRequest request) {
        Set<EntityChange.Field> fields = fields(request.getUpdateMask());
        Entity.Builder wire = request.getEntity().toBuilder();
        if (!fields.contains(EntityChange.Field.KIND)) {
            wire.setKind(EntityKind.ENTITY_KIND_COMPANY);
        }
        if (!fields.contains(EntityChange.Field.DISPLAY_NAME)) {
            wire.setDisplayName("changed");
        }
        return new EntityChange(
                toDomain("changed", wire.build()), fields, request.getEntity().getEtag());
    }

    /** An empty mask means all that can be changed. */
    private static Set<EntityChange.Field> fields(FieldMask mask) {
        Set<EntityChange.Field> fields = EnumSet.noneOf(EntityChange.Field.class);
        mask.getPathsList().forEach(path -> fields.add(field(path)));
        return fields.isEmpty() ? EnumSet.allOf(EntityChange.Field.class) : fields;
    }

    private static EntityChange.Field field(String path) {
        for (EntityChange.Field field : EntityChange.Field.values()) {
            if (field.name().toLowerCase(Locale.ROOT).equals(path)) {
                return field;
            }
        }
        throw new FailureException(Failure.InvalidFields.of(
                "update_mask",
                "it names kind, display_name, legal_name, aliases, listings, cik, cues, never_phrases or lei, and nothing"
                        + " within them"));
    }

    static dev.bellwether.sentiment.catalogue.DirectoryCompany toDomain(DirectoryCompany wire) {
        return new dev.bellwether.sentiment.catalogue.DirectoryCompany(
                wire.getLegalName(),
                wire.getCik(),
                wire.getListingsList().stream()
                        .map(listing -> new dev.bellwether.sentiment.catalogue.DirectoryCompany.Row(
                                listing.getMic(), listing.getTicker()))
                        .toList());
    }

    static ImportEntitiesResponse.Outcome toWire(ImportOutcome outcome) {
        return ImportEntitiesResponse.Outcome.newBuilder()
                .setResult(ImportEntitiesResponse.Result.valueOf(
                        "RESULT_" + outcome.result().name()))
                .setEntity(outcome.id().isEmpty() ? "" : Entities.COLLECTION + "/" + outcome.id())
                .setReason(outcome.reason())
                .build();
    }

    /** Collects the mistakes of a message, each with its place. */
    private static final class Reading {
        private final List<Failure.Violation> violations = new ArrayList<>();

        <T> Optional<T> read(String field, Supplier<T> value) {
            try {
                return Optional.of(value.get());
            } catch (IllegalArgumentException mistake) {
                problem(field, String.valueOf(mistake.getMessage()));
                return Optional.empty();
            }
        }

        void problem(String field, String description) {
            violations.add(new Failure.Violation(field, description));
        }

        void throwProblems() {
            if (!violations.isEmpty()) {
                throw new FailureException(new Failure.InvalidFields(violations));
            }
        }
    }
}
