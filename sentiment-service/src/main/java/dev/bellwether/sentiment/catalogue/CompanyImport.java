package dev.bellwether.sentiment.catalogue;

import dev.bellwether.sentiment.entity.Alias;
import dev.bellwether.sentiment.entity.AliasClass;
import dev.bellwether.sentiment.entity.Entity;
import dev.bellwether.sentiment.entity.EntityKind;
import dev.bellwether.sentiment.entity.Identifiers;
import dev.bellwether.sentiment.entity.LegalName;
import dev.bellwether.sentiment.entity.Listing;
import dev.bellwether.sentiment.entity.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes entities of the companies of a directory, one after another.
 *
 * <p>A machine knows no word's other meanings, so it gives little: the legal name with its suffix links alone, the name without it needs
 * evidence and has two words or more, a ticker needs a cue. A company that the catalogue has, by CIK, ticker or name, is left as it is.
 */
public final class CompanyImport {
    /** More tickers than this are a family of funds. */
    private static final int MOST_LISTINGS = 10;

    private final CatalogueSnapshot catalogue;
    private final Instant now;
    private final Map<String, String> idByCik = new HashMap<>();
    private final Map<String, String> idByTicker = new HashMap<>();
    private final Map<String, String> idByName = new HashMap<>();
    private final Map<String, Entity> added = new HashMap<>();

    public CompanyImport(CatalogueSnapshot catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
        catalogue.all().entities().forEach(this::index);
    }

    /** What becomes of the next company. */
    public ImportOutcome add(DirectoryCompany company) {
        DirectoryName name = DirectoryName.of(company.legalName());
        Identifiers identifiers;
        List<Listing> listings = new ArrayList<>();
        try {
            identifiers = Identifiers.ofCik(withoutZeros(company.cik()));
            company.listings().forEach(row -> listings.add(new Listing(row.mic(), row.ticker(), Period.ALWAYS)));
        } catch (IllegalArgumentException mistake) {
            return ImportOutcome.skipped(String.valueOf(mistake.getMessage()));
        }
        Optional<String> known = known(identifiers.cik(), name, listings);
        if (known.isPresent()) {
            return again(known.get(), name, identifiers, listings);
        }
        return problem(name, identifiers, listings)
                .map(ImportOutcome::skipped)
                .orElseGet(() -> create(name, identifiers, listings));
    }

    private Optional<String> problem(DirectoryName name, Identifiers identifiers, List<Listing> listings) {
        if (name.base().isEmpty() || name.text().length() > Alias.LONGEST) {
            return Optional.of("its name must have 1 to " + Alias.LONGEST + " characters");
        }
        if (listings.isEmpty()) {
            return Optional.of("it has no ticker");
        }
        if (name.isFund() || listings.size() > MOST_LISTINGS) {
            return Optional.of("it is a fund");
        }
        if (!name.hasSuffix() && name.isOrdinary()) {
            return Optional.of("its name cannot be told from ordinary words");
        }
        Listing first = listings.get(0);
        String owner = idByTicker.get(market(first));
        if (owner != null) {
            return Optional.of("the catalogue has " + first.ticker() + " as entities/" + owner);
        }
        boolean isTaken = catalogue.all().find(id(first, identifiers)).isPresent()
                || added.containsKey(id(first, identifiers))
                || !Entity.isId(id(first, identifiers));
        return isTaken ? Optional.of("no id can be made of " + first.ticker()) : Optional.empty();
    }

    private ImportOutcome create(DirectoryName name, Identifiers identifiers, List<Listing> listings) {
        Entity entity = entity(id(listings.get(0), identifiers), name, identifiers, listings);
        added.put(entity.id(), entity);
        index(entity);
        return ImportOutcome.stored(ImportOutcome.Result.CREATED, new OwnEntity(entity, true, 1, now, now));
    }

    /** Only what an import made does an import change. */
    private ImportOutcome again(String id, DirectoryName name, Identifiers identifiers, List<Listing> listings) {
        Optional<OwnEntity> imported = catalogue.own(id).filter(OwnEntity::isImported);
        if (imported.isEmpty() || listings.isEmpty()) {
            return ImportOutcome.unchanged(id);
        }
        OwnEntity old = imported.get();
        boolean tellsLess =
                identifiers.cik().isEmpty() && !old.entity().identifiers().cik().isEmpty();
        Entity entity = entity(id, name, identifiers, listings);
        if (tellsLess || entity.equals(old.entity())) {
            return ImportOutcome.unchanged(id);
        }
        return ImportOutcome.stored(
                ImportOutcome.Result.UPDATED, new OwnEntity(entity, true, old.revision() + 1, old.createTime(), now));
    }

    private static Entity entity(String id, DirectoryName name, Identifiers identifiers, List<Listing> listings) {
        List<Alias> aliases = name.isOfWords() && name.hasSuffix() ? List.of(Alias.weak(name.base())) : List.of();
        return new Entity(
                id, EntityKind.COMPANY, name.base(), name.text(), aliases, List.of(), List.of(), listings, identifiers);
    }

    /** By CIK; else by its first ticker or its name, where one of the two does not tell its CIK. */
    private Optional<String> known(String cik, DirectoryName name, List<Listing> listings) {
        String byCik = cik.isEmpty() ? null : idByCik.get(cik);
        if (byCik != null || listings.isEmpty()) {
            return Optional.ofNullable(byCik);
        }
        return Optional.ofNullable(idByTicker.get(market(listings.get(0))))
                .or(() -> Optional.ofNullable(idByName.get(key(name.base()))))
                .filter(id -> cik.isEmpty() || cikOf(id).isEmpty());
    }

    private String cikOf(String id) {
        return Optional.ofNullable(added.get(id))
                .or(() -> catalogue.all().find(id))
                .map(entity -> entity.identifiers().cik())
                .orElse("");
    }

    private void index(Entity entity) {
        if (!entity.identifiers().cik().isEmpty()) {
            idByCik.putIfAbsent(entity.identifiers().cik(), entity.id());
        }
        if (entity.isCompany()) {
            idByName.putIfAbsent(key(LegalName.of(entity.legalName()).base()), entity.id());
            entity.aliases().stream()
                    .filter(alias -> alias.aliasClass() == AliasClass.STRONG)
                    .forEach(alias ->
                            idByName.putIfAbsent(key(LegalName.of(alias.text()).base()), entity.id()));
        }
        entity.listings().stream()
                .filter(listing -> listing.period().isOpen())
                .forEach(listing -> idByTicker.putIfAbsent(market(listing), entity.id()));
    }

    /** Markets of one country share one set of symbols. */
    private static String market(Listing listing) {
        return (listing.isInUnitedStates() ? "US" : listing.mic()) + ":" + listing.ticker();
    }

    /** The ticker, and the CIK where somebody else has that. */
    private String id(Listing first, Identifiers identifiers) {
        String country = first.isInUnitedStates() ? "us" : first.mic().toLowerCase(Locale.ROOT);
        String id = country + "-" + first.ticker().toLowerCase(Locale.ROOT).replace('.', '-');
        boolean isTaken = catalogue.all().find(id).isPresent() || added.containsKey(id);
        return isTaken && !identifiers.cik().isEmpty() ? id + "-" + identifiers.cik() : id;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String withoutZeros(String cik) {
        int zeros = 0;
        while (zeros < cik.length() && cik.charAt(zeros) == '0') {
            zeros++;
        }
        return cik.substring(zeros);
    }
}
