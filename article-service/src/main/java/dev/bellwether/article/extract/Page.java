package dev.bellwether.article.extract;

import dev.bellwether.article.time.Stamp;
import java.util.List;

/** A page taken apart, whatever it was written in. */
interface Page {

    /** What each step says of the title, the authors and the section; of each field the most trusted first. */
    List<Claim> claims();

    /** Types of schema.org that the markup gives to the article. */
    List<String> types();

    /** The lines beside the title: a few above it, and a few between it and the body. */
    List<String> heading();

    /** Paragraphs joined by a blank line; empty when there is no prose. */
    String body();

    /** Times that the markup states, the most trusted first. */
    List<Stamp> stamps();

    /** The lines that tell of the publish time, the most telling first. */
    List<String> timeLines();

    /** In the order of the page; neighbours removed for the same reason are one. */
    List<RemovedBlock> removed();
}
