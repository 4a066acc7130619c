package dev.bellwether.sentiment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sentiment.entity.Alias;
import dev.bellwether.sentiment.entity.Catalogue;
import dev.bellwether.sentiment.entity.Entity;
import dev.bellwether.sentiment.entity.EntityKind;
import dev.bellwether.sentiment.entity.Identifiers;
import dev.bellwether.sentiment.entity.Linker;
import dev.bellwether.sentiment.text.Document;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueSnapshotTest {
    private static final Instant NOW = Instant.parse("2026-02-19T14:30:00Z");

    private final CatalogueSnapshot shipped = shipped();

    @Test
    void with_ownOfAShippedId_takesItsPlaceUntilItIsDeleted() {
        CatalogueSnapshot replaced = shipped.with(present(own("Pear", 1)));
        CatalogueSnapshot back = replaced.with(deleted(2));

        assertThat(linked(shipped)).containsExactly("Apple");
        assertThat(linked(replaced)).containsExactly("Pear");
        assertThat(linked(back)).containsExactly("Apple");
        assertThat(back.own("us-x")).isEmpty();
    }

    @Test
    void with_whatItHasAlready_isItself() {
        CatalogueSnapshot replaced = shipped.with(present(own("Pear", 2)));

        assertThat(replaced.with(present(own("Pear", 2)))).isSameAs(replaced);
    }

    @Test
    void with_olderRowsThanItHas_doesNotGoBack() {
        CatalogueSnapshot replaced = shipped.with(present(own("Plum", 3)));
        CatalogueSnapshot gone = replaced.with(deleted(4));

        assertThat(linked(replaced.with(present(own("Pear", 2))))).containsExactly("Plum");
        assertThat(linked(replaced.with(deleted(2)))).containsExactly("Plum");
        assertThat(linked(gone.with(present(own("Plum", 3))))).containsExactly("Apple");
    }

    @Test
    void all_isInTheOrderOfIds() {
        CatalogueSnapshot two = shipped.with(present(new OwnEntity(entity("us-a", "Alpha"), false, 1, NOW, NOW)));

        assertThat(two.all().entities()).extracting(Entity::id).containsExactly("us-a", "us-x");
    }

    private static List<String> linked(CatalogueSnapshot snapshot) {
        Document document = Document.of("", "They sell Apple, Pear and Plum.");
        return snapshot.linker().link(document, Optional.empty()).entities().stream()
                .map(linked -> linked.firstMention().surface())
                .toList();
    }

    private static EntityStore.Changed present(OwnEntity entity) {
        return new EntityStore.Changed(List.of(entity), List.of(), 1);
    }

    private static EntityStore.Changed deleted(int revision) {
        return new EntityStore.Changed(List.of(), List.of(new EntityStore.Deleted("us-x", revision)), 1);
    }

    private static OwnEntity own(String alias, int revision) {
        return new OwnEntity(entity("us-x", alias), false, revision, NOW, NOW);
    }

    private static Entity entity(String id, String alias) {
        return new Entity(
                id,
                EntityKind.COMPANY,
                alias,
                "",
                List.of(Alias.strong(alias)),
                List.of(),
                List.of(),
                List.of(),
                Identifiers.NONE);
    }

    private static CatalogueSnapshot shipped() {
        Catalogue catalogue = Catalogue.of(List.of(entity("us-x", "Apple")));
        return CatalogueSnapshot.of(catalogue, new Linker(catalogue));
    }
}
