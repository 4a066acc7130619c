package dev.bellwether.sentiment.analysis;

import dev.bellwether.sentiment.text.Sentence;

/** A sentence and how it sounds as a whole. */
public record SentenceSentiment(Sentence sentence, Sentiment sentiment) {}
