package dev.bellwether.alert.condition;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes normal forms; {@link NormalFormReader} reads them. A change here is another {@link NormalForm#VERSION}. */
final class NormalFormWriter implements Literal.Cases<NormalFormWriter> {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private NormalFormWriter() {}

    static byte[] write(NormalForm form) {
        NormalFormWriter writer = new NormalFormWriter();
        writer.conjunctions(form.conjunctions());
        return writer.bytes.toByteArray();
    }

    /** A literal in a form that sorts the same everywhere. */
    static String sortable(Literal literal) {
        return literal.fold(new NormalFormWriter()).bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** What a literal begins with. */
    enum Tag {
        FLAG,
        TEXT_IN,
        BOUND,
        AGE,
        TICKER,
        PHRASE,
        SAME_SENTENCE,
        ON_WATCHLIST,
        EVALUATED,
        ANY
    }

    private void conjunctions(List<Conjunction> conjunctions) {
        number(conjunctions.size());
        for (Conjunction conjunction : conjunctions) {
            number(conjunction.literals().size());
            conjunction.literals().forEach(literal -> literal.fold(this));
        }
    }

    @Override
    public NormalFormWriter flag(Literal.Flag literal) {
        return begin(Tag.FLAG, literal.wanted()).text(literal.variable());
    }

    @Override
    public NormalFormWriter textIn(Literal.TextIn literal) {
        begin(Tag.TEXT_IN, literal.wanted())
                .text(literal.variable())
                .number(literal.texts().size());
        literal.texts().stream().sorted().forEach(this::text);
        return this;
    }

    @Override
    public NormalFormWriter bound(Literal.Bound literal) {
        return begin(Tag.BOUND, literal.wanted())
                .text(literal.variable())
                .number(literal.comparison().ordinal())
                .number(literal.mixed() ? 1 : 0)
                .eightBytes(Double.doubleToRawLongBits(literal.value()));
    }

    @Override
    public NormalFormWriter age(Literal.Age literal) {
        return begin(Tag.AGE, true)
                .number(literal.comparison().ordinal())
                .eightBytes(literal.value().getSeconds())
                .number(literal.value().getNano());
    }

    @Override
    public NormalFormWriter ticker(Literal.Ticker literal) {
        return begin(Tag.TICKER, literal.wanted()).text(literal.ticker());
    }

    @Override
    public NormalFormWriter phrase(Literal.Phrase literal) {
        return begin(Tag.PHRASE, literal.wanted()).text(literal.words());
    }

    @Override
    public NormalFormWriter sameSentence(Literal.SameSentence literal) {
        return begin(Tag.SAME_SENTENCE, literal.wanted()).text(literal.first()).text(literal.second());
    }

    @Override
    public NormalFormWriter onWatchlist(Literal.OnWatchlist literal) {
        return begin(Tag.ON_WATCHLIST, literal.wanted()).text(literal.watchlist());
    }

    @Override
    public NormalFormWriter evaluated(Literal.Evaluated literal) {
        return begin(Tag.EVALUATED, literal.wanted()).text(literal.expression());
    }

    @Override
    public NormalFormWriter any(Literal.Any literal) {
        begin(Tag.ANY, true).conjunctions(literal.conjunctions());
        return this;
    }

    private NormalFormWriter begin(Tag tag, boolean wanted) {
        return number(tag.ordinal() * 2 + (wanted ? 1 : 0));
    }

    private NormalFormWriter text(String text) {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        number(written.length);
        bytes.writeBytes(written);
        return this;
    }

    /** Not negative; seven bits in each byte, the lowest first. */
    private NormalFormWriter number(int number) {
        int rest = number;
        for (; rest > 0x7F; rest >>>= 7) {
            bytes.write((rest & 0x7F) | 0x80);
        }
        bytes.write(rest);
        return this;
    }

    private NormalFormWriter eightBytes(long value) {
        try {
            out.writeLong(value);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
