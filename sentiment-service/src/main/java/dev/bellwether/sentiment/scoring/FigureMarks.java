package dev.bellwether.sentiment.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a token behind each of two or three figures of a text that can be compared, which says how it compares: a small model
 * does not compare numbers. What they are of, and which is of now, is for the model to read.
 *
 * <p>A figure is a number, or a range of two, whose value is its middle, with the sign, currency, scale ("million",
 * "crore") and unit that stand with it. Not: years, days of a month, times of the day, fractions, and what is part of a word
 * or of a name ("10-year", "Q3", "Nikkei 225"). One without scale and unit takes those of the next figure when nothing but a
 * word such as "to" is between them ("from 8 to 13 percent"), or those of the last when no noun follows that it could
 * count ("4.1 percent; in March it was 9.8"). Figures compare that have the same unit, not two currencies, and values within
 * a factor of ten. Each joins the last one that it compares with; where two or three have joined, the largest and the
 * smallest are marked, or all when equal.
 *
 * <p>The model was trained with the same rule, in {@code sentiment-model/training/marks.py}.
 */
public final class FigureMarks {
    private static final int MOST = 3;
    private static final int FIGURES_BACK = 8;

    private final String larger;
    private final String smaller;
    private final String equal;

    /** @param tokens behind the larger, behind the smaller, and behind each of equal figures */
    public FigureMarks(List<String> tokens) {
        if (tokens.size() != 3) {
            throw new IllegalArgumentException("there are three figure marks, not " + tokens.size());
        }
        larger = tokens.get(0);
        smaller = tokens.get(1);
        equal = tokens.get(2);
    }

    /** The text with the marks. */
    public String mark(String text) {
        List<Figure> figures = FigureScanner.figures(text);
        StringBuilder marked = new StringBuilder();
        int from = 0;
        List<List<Figure>> groups = groups(figures);
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            marked.append(text, from, figure.end()).append(behind(figure, groups.get(i)));
            from = figure.end();
        }
        return marked.append(text, from, text.length()).toString();
    }

    /** For each the group that it has joined. */
    private static List<List<Figure>> groups(List<Figure> figures) {
        List<List<Figure>> groups = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            List<Figure> group = new ArrayList<>();
            for (int j = i - 1; j >= Math.max(0, i - FIGURES_BACK); j--) {
                if (figures.get(i).compares(figures.get(j))) {
                    group = groups.get(j);
                    break;
                }
            }
            group.add(figures.get(i));
            groups.add(group);
        }
        return groups;
    }

    private String behind(Figure figure, List<Figure> group) {
        if (group.size() < 2 || group.size() > MOST) {
            return "";
        }
        BigDecimal least =
                group.stream().map(Figure::value).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most =
                group.stream().map(Figure::value).max(BigDecimal::compareTo).orElseThrow();
        if (least.compareTo(most) == 0) {
            return " " + equal;
        }
        if (figure.value().compareTo(most) == 0) {
            return " " + larger;
        }
        return figure.value().compareTo(least) == 0 ? " " + smaller : "";
    }
}
