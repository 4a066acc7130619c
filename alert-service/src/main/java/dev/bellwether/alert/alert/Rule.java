package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;

/** One stage. Pure: the same match and history make the same verdict. */
@FunctionalInterface
interface Rule {
    Verdict verdict(Match match, History history);
}
