package dev.bellwether.sentiment.entity;

import java.util.ArrayList;
import java.util.List;

/** An entity while its lines are read. */
final class EntityDraft {
    static final EntityDraft NONE = new EntityDraft("none", EntityKind.COMPANY, "none");

    final List<Alias> aliases = new ArrayList<>();
    final List<String> cues = new ArrayList<>();
    final List<String> neverPhrases = new ArrayList<>();
    final List<Listing> listings = new ArrayList<>();
    String legalName = "";
    String cik = "";
    String lei = "";
    private final String id;
    private final EntityKind kind;
    private final String displayName;

    EntityDraft(String id, EntityKind kind, String displayName) {
        this.id = id;
        this.kind = kind;
        this.displayName = displayName;
    }

    Entity toEntity() {
        return new Entity(
                id, kind, displayName, legalName, aliases, cues, neverPhrases, listings, new Identifiers(cik, lei));
    }
}
