/**
 * An analysis: what a document says, of whom, and how, with the sentences that say so.
 *
 * <p>{@link dev.bellwether.sentiment.analysis.Analyzer} splits, links and scores. Each sentence is judged as a whole. Each
 * entity is judged in each sentence that names it, with all its mentions hidden, so that two companies of one sentence can
 * differ; and in those that stand for a company without naming it ("the company"), at a quarter of the weight.
 *
 * <p>A document, and an entity, is a weighted mean of its sentences, never a plain one:
 *
 * <pre>
 * weight       = place x role x (1 - d x P(neutral))
 *                place: title 3, lead (the first paragraph's first three sentences) 1.5, else 1
 *                role: the sentence names the entity 1, stands for it 0.25; for a document 1
 *                d: how much neutral sentences are discounted, 0.75 for a document, 0.25 for an entity
 * share        = weight / sum of the weights
 * P            = sum of share x P(sentence), for each of the three
 * contribution = share x score(sentence), and the sum of the contributions is the score
 * </pre>
 *
 * So background dilutes a document little, while what is said of an entity in passing still counts; and every score comes
 * with all its parts, the evidence. The discounts, and the role of a sentence that does not name the entity, lie where the
 * squared error against the labels of FinEntity's paragraphs of several sentences is flat and near its least; the places
 * follow the form of news. A sentence gets its label by the model's cuts, a mean by {@link dev.bellwether.sentiment.analysis.Blend#label}.
 *
 * <p>The cost is known: one run of the model for each sentence and one for each pair of entity and sentence, equal texts
 * once, within {@link dev.bellwether.sentiment.analysis.AnalysisLimits}; what is left out is told. A language other than
 * English is answered as unsupported, never as neutral.
 *
 * <p>All is deterministic and holds no state.
 */
@NullMarked
package dev.bellwether.sentiment.analysis;

import org.jspecify.annotations.NullMarked;
