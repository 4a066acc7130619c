package dev.bellwether.sentiment.catalogue;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.sentiment.entity.Alias;
import dev.bellwether.sentiment.entity.AliasClass;
import dev.bellwether.sentiment.entity.Entity;
import dev.bellwether.sentiment.entity.Listing;
import dev.bellwether.sentiment.entity.OrdinaryWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an entity must be to be kept, and what is told of one that may surprise. */
final class EntityRules {

    private EntityRules() {}

    /** Refuses what cannot be right, with the place of each mistake. Fails with FIELD_INVALID. */
    static void check(Entity entity) {
        List<Failure.Violation> violations = new ArrayList<>();
        checkAliases(entity, violations);
        checkPhrases("entity.cues", entity.cues(), violations);
        checkPhrases("entity.never_phrases", entity.neverPhrases(), violations);
        boolean isFound = !entity.aliases().isEmpty()
                || !entity.legalName().isEmpty()
                || !entity.listings().isEmpty();
        if (!isFound) {
            violations.add(new Failure.Violation(
                    "entity.aliases", "nothing would link to it; give it an alias, a legal name or a listing"));
        }
        if (!violations.isEmpty()) {
            throw new FailureException(new Failure.InvalidFields(violations));
        }
    }

    private static void checkAliases(Entity entity, List<Failure.Violation> violations) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < entity.aliases().size(); i++) {
            Alias alias = entity.aliases().get(i);
            String field = "entity.aliases[" + i + "].text";
            boolean isTicker = alias.aliasClass() == AliasClass.TICKER;
            Integer earlier = seen.putIfAbsent(isTicker + alias.text() + alias.period(), i);
            if (earlier != null) {
                violations.add(new Failure.Violation(
                        field, "\"" + alias.text() + "\" is given twice; entity.aliases[" + earlier + "] has it"));
            }
            if (isTicker && !Listing.isTicker(alias.text())) {
                violations.add(new Failure.Violation(
                        field, "\"" + alias.text() + "\" is no ticker; write capitals and digits, such as CLSK"));
            }
            if (!isTicker && entity.neverPhrases().contains(alias.text())) {
                violations.add(new Failure.Violation(
                        field, "\"" + alias.text() + "\" is a never phrase, too; it can be one of them"));
            }
        }
    }

    private static void checkPhrases(String field, List<String> phrases, List<Failure.Violation> violations) {
        for (int i = 0; i < phrases.size(); i++) {
            if (phrases.get(i).isBlank() || phrases.get(i).length() > Alias.LONGEST) {
                violations.add(new Failure.Violation(
                        field + "[" + i + "]", "it must have 1 to " + Alias.LONGEST + " characters"));
            }
        }
    }

    /** What may surprise of an entity in a catalogue. */
    static List<String> warnings(Entity entity, CatalogueSnapshot catalogue) {
        List<String> warnings = new ArrayList<>();
        for (Alias alias : entity.aliases()) {
            if (alias.aliasClass() == AliasClass.STRONG) {
                if (alias.text().length() == 1 || OrdinaryWords.contains(alias.text())) {
                    warnings.add("\"" + alias.text() + "\" is an ordinary word, and links wherever it stands with these"
                            + " capitals; as a weak alias it would need evidence");
                }
                otherNamed(alias.text(), entity.id(), catalogue)
                        .ifPresent(other -> warnings.add("\"" + alias.text() + "\" is a name of entities/" + other.id()
                                + ", too: it links only where the document has other evidence for one of them"));
            }
        }
        boolean needsEvidence = !entity.aliases().isEmpty()
                && entity.aliases().stream().allMatch(alias -> alias.aliasClass() == AliasClass.WEAK);
        if (needsEvidence && entity.cues().isEmpty() && entity.legalName().isEmpty()) {
            warnings.add("all its aliases are weak, and it has neither cues nor a legal name: little will be evidence");
        }
        return warnings;
    }

    private static Optional<Entity> otherNamed(String form, String id, CatalogueSnapshot catalogue) {
        return catalogue.all().entities().stream()
                .filter(other -> !other.id().equals(id))
                .filter(other -> other.aliases().stream()
                        .anyMatch(alias -> alias.aliasClass() == AliasClass.STRONG
                                && alias.text().equals(form)))
                .findFirst();
    }
}
