package dev.bellwether.sentiment.serving;

import dev.bellwether.sentiment.scoring.ModelShape;
import dev.bellwether.sentiment.scoring.SentimentModel;

/**
 * A model that scores here.
 *
 * @param name by which it is asked for, such as "bellwether"
 * @param isDefault whether it scores what asks for none
 */
public record ServedModel(String name, boolean isDefault, SentimentModel model, ModelShape shape) {

    /** The collection of names such as {@code models/bellwether}. */
    public static final String COLLECTION = "models";
}
