package dev.bellwether.sentiment.scoring;

import java.util.List;

/**
 * What goes into a model, and what comes out.
 *
 * @param labels what each output says, in their order; several may say the same, and are added up
 */
public record ModelShape(List<Label> labels, TargetForm target) {
    public ModelShape {
        labels = List.copyOf(labels);
    }
}
