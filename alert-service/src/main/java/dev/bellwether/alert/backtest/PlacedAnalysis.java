package dev.bellwether.alert.backtest;

import dev.bellwether.alert.match.Analysis;

/** An analysis and its place in the order of decision. */
record PlacedAnalysis(long place, Analysis analysis) {}
