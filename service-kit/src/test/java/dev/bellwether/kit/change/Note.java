package dev.bellwether.kit.change;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A resource to change in tests. */
@Entity
@Table(name = "note")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class Note {

    @Id
    UUID id;

    String text;
    int revision;

    static Note of(UUID id, String text) {
        Note note = new Note();
        note.id = id;
        note.text = text;
        note.revision = 1;
        return note;
    }
}
