package dev.bellwether.sentiment.entity;

/** What sort of thing an entity is. */
public enum EntityKind {
    COMPANY,
    CRYPTO_ASSET,
    INDEX,
    CURRENCY,
    COMMODITY,
    REGULATOR,
    CENTRAL_BANK,
    LAW,
    PERSON,
    PLACE
}
