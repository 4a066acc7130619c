package dev.bellwether.bench.peers;

import dev.bellwether.alert.condition.Literal;
import dev.bellwether.alert.condition.Literal.Comparison;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Lucene's engine for queries that wait for documents, with the same conditions as queries: texts as terms, bounds as ranges of points. */
final class LuceneMonitor implements AutoCloseable {

    private static final String TEXT = "text";
    private static final int BATCH = 5_000;

    private final Analyzer analyzer = new StandardAnalyzer();
    private final Monitor monitor;

    private LuceneMonitor() throws IOException {
        monitor = new Monitor(analyzer, new TermFilteredPresearcher(), new MonitorConfiguration());
    }

    static LuceneMonitor of(int subscriptions, Random random) {
        SubscriptionSet set = new SubscriptionSet(random);
        try {
            LuceneMonitor lucene = new LuceneMonitor();
            List<MonitorQuery> queries = new ArrayList<>();
            for (int i = 0; i < subscriptions; i++) {
                queries.add(new MonitorQuery(OurEngine.id(i), query(set.next())));
                if (queries.size() == BATCH || i == subscriptions - 1) {
                    lucene.monitor.register(queries);
                    queries.clear();
                }
            }
            return lucene;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(SubscriptionSet.Made made) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        made.literals().forEach(literal -> all.add(query(literal), Occur.MUST));
        return all.build();
    }

    private static Query query(Literal literal) {
        if (literal instanceof Literal.TextIn in) {
            return in.texts().size() == 1
                    ? new TermQuery(
                            new Term(in.variable(), in.texts().iterator().next()))
                    : new TermInSetQuery(
                            in.variable(),
                            in.texts().stream().map(BytesRef::new).toList());
        } else if (literal instanceof Literal.Bound bound) {
            return bound.comparison() == Comparison.LESS_EQUALS
                    ? DoublePoint.newRangeQuery(bound.variable(), Double.NEGATIVE_INFINITY, bound.value())
                    : DoublePoint.newRangeQuery(bound.variable(), bound.value(), Double.POSITIVE_INFINITY);
        } else if (literal instanceof Literal.Phrase phrase) {
            return new PhraseQuery(TEXT, phrase.words().split(" "));
        } else if (literal instanceof Literal.OnWatchlist on) {
            return new TermQuery(new Term("watchlist", on.watchlist()));
        } else if (literal instanceof Literal.Ticker ticker) {
            return new TermQuery(new Term("ticker", ticker.ticker()));
        }
        return new TermQuery(new Term(((Literal.Flag) literal).variable(), "true"));
    }

    int match(MarketNews.Item item) {
        try {
            return monitor.match(document(item), QueryMatch.SIMPLE_MATCHER).getMatchCount();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(MarketNews.Item item) {
        Document document = new Document();
        document.add(new StringField("entity.id", item.entity().id(), Field.Store.NO));
        document.add(new StringField("entity.kind", item.entity().kind(), Field.Store.NO));
        document.add(new StringField("article.source", item.article().source(), Field.Store.NO));
        document.add(
                new StringField("story.first", Boolean.toString(item.story().first()), Field.Store.NO));
        item.entity().tickers().forEach(ticker -> document.add(new StringField("ticker", ticker, Field.Store.NO)));
        item.watchlists().forEach(id -> document.add(new StringField("watchlist", id, Field.Store.NO)));
        document.add(new DoublePoint("entity.relevance", item.entity().relevance()));
        document.add(new DoublePoint("sentiment.score", item.sentiment().score()));
        document.add(new DoublePoint("sentiment.negative", item.sentiment().negative()));
        document.add(new TextField(TEXT, item.title(), Field.Store.NO));
        document.add(new TextField(TEXT, item.body(), Field.Store.NO));
        return document;
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
