package dev.bellwether.sentiment.store;

import dev.bellwether.sentiment.catalogue.OwnEntity;
import dev.bellwether.sentiment.entity.EntityKind;
import dev.bellwether.sentiment.entity.Identifiers;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entity of one's own, deleted or not; without the column that the readers keep. */
@Entity
@Table(name = "entity")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class EntityRow {

    @Id
    String id;

    String kind;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "legal_name")
    String legalName;

    String cik;
    String lei;

    @JdbcTypeCode(SqlTypes.JSON)
    EntityJson content;

    boolean imported;
    int revision;

    @Column(name = "create_time")
    Instant createTime;

    @Column(name = "update_time")
    Instant updateTime;

    @Column(name = "delete_time")
    @Nullable
    Instant deleteTime;

    static EntityRow of(OwnEntity own) {
        EntityRow row = new EntityRow();
        row.id = own.id();
        row.kind = own.entity().kind().name();
        row.displayName = own.entity().displayName();
        row.legalName = own.entity().legalName();
        row.cik = own.entity().identifiers().cik();
        row.lei = own.entity().identifiers().lei();
        row.content = EntityJson.of(own.entity());
        row.imported = own.isImported();
        row.revision = own.revision();
        row.createTime = own.createTime();
        row.updateTime = own.updateTime();
        return row;
    }

    /** From a row of the pool. */
    static OwnEntity read(Row row) {
        EntityRow read = new EntityRow();
        read.id = row.getString("id");
        read.kind = row.getString("kind");
        read.displayName = row.getString("display_name");
        read.legalName = row.getString("legal_name");
        read.cik = row.getString("cik");
        read.lei = row.getString("lei");
        read.content = EntityJson.read(row.getJsonObject("content"));
        read.imported = row.getBoolean("imported");
        read.revision = row.getInteger("revision");
        read.createTime = row.getOffsetDateTime("create_time").toInstant();
        read.updateTime = row.getOffsetDateTime("update_time").toInstant();
        return read.toOwn();
    }

    boolean isDeleted() {
        return deleteTime != null;
    }

    OwnEntity toOwn() {
        return new OwnEntity(
                new dev.bellwether.sentiment.entity.Entity(
                        id,
                        EntityKind.valueOf(kind),
                        displayName,
                        legalName,
                        content.toAliases(),
                        content.cues(),
                        content.neverPhrases(),
                        content.toListings(),
                        new Identifiers(cik, lei)),
                imported,
                revision,
                createTime,
                updateTime);
    }
}
