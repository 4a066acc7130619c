package dev.bellwether.bench.quality;

import dev.bellwether.bench.load.measure.Measure;

/** A measure of what is right, whose section is in docs/quality.md. */
interface QualityMeasure extends Measure {

    @Override
    default String page() {
        return "docs/quality.md";
    }
}
