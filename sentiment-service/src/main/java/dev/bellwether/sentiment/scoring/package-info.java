/**
 * How a text sounds: one text in, three probabilities out.
 *
 * <p>A {@link dev.bellwether.sentiment.scoring.SentimentModel} judges a
 * {@link dev.bellwether.sentiment.scoring.MaskedText}: a sentence as a whole, or one in which every mention of a target is
 * hidden, and then the judgement is of the target. The model sees a reserved token where the mentions were, so that it
 * cannot go by the name.
 *
 * <p>The model that ships is an int8 ONNX graph with its tokenizer and {@code model.json}, from the module sentiment-model.
 * Any ONNX classifier of sequences works from a folder with the same three files. Its weights are checked against the
 * checksum in {@code model.json} before they are used, and checksum and runtime version go with every score.
 *
 * <p>Texts are scored one by one, never in batches: dynamic int8 quantisation shares one scale among a batch, so that a
 * score would depend on what else is in flight (by up to 0.14, measured). On a processor batches gain almost nothing.
 *
 * <p>Scoring is work for the processor and blocks its thread: 5 to 10 ms for a sentence of 32 tokens. It must not run on an
 * event loop. A model may be called from many threads at once.
 */
@NullMarked
package dev.bellwether.sentiment.scoring;

import org.jspecify.annotations.NullMarked;
