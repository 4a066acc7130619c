package dev.bellwether.article.grpc;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleRevision;
import dev.bellwether.api.article.v1.TextEdit;
import dev.bellwether.api.article.v1.TextSpan;
import dev.bellwether.article.article.View;
import dev.bellwether.article.revision.Range;

/** From revisions to the wire. */
final class RevisionMapper {

    private RevisionMapper() {}

    static ArticleRevision toWire(dev.bellwether.article.revision.ArticleRevision revision, View view) {
        ArticleRevision.Builder wire = ArticleRevision.newBuilder().setArticle(toWire(revision.article(), view));
        revision.title().forEach(edit -> wire.addEdits(edit(edit, TextSpan.Part.PART_TITLE)));
        revision.body().forEach(edit -> wire.addEdits(edit(edit, TextSpan.Part.PART_BODY)));
        return wire.build();
    }

    /** With the revision in the name. */
    static Article toWire(dev.bellwether.article.article.Article article, View view) {
        Article wire = ArticleMapper.toWire(article, view);
        return wire.toBuilder()
                .setName(wire.getName() + "@" + article.revision())
                .build();
    }

    private static TextEdit edit(dev.bellwether.article.revision.TextEdit edit, TextSpan.Part part) {
        return TextEdit.newBuilder()
                .setKind(TextEdit.Kind.valueOf("KIND_" + edit.kind()))
                .setBefore(span(edit.before(), part))
                .setAfter(span(edit.after(), part))
                .setWholeParagraphs(edit.wholeParagraphs())
                .build();
    }

    private static TextSpan span(Range range, TextSpan.Part part) {
        return TextSpan.newBuilder()
                .setPart(part)
                .setStart(range.start())
                .setEnd(range.end())
                .build();
    }
}
