package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.text.Span;

/**
 * A sentence that speaks of a company without naming it.
 *
 * @param entity the company's id
 * @param sentence the sentence's number in the document
 * @param phrase the words that stand for the company: "the company", "it"
 */
public record CarriedSentence(String entity, int sentence, Span phrase) {}
