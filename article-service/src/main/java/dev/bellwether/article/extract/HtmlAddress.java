package dev.bellwether.article.extract;

import dev.bellwether.article.extract.Claim.Field;
import dev.bellwether.article.extract.Claim.Method;
import dev.bellwether.article.identity.StatedUri;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Under which address a page says that it stands: a link of rel canonical, then og:url. Read in the head alone, where no reader
 * writes; of several that differ none is taken.
 */
final class HtmlAddress {

    private HtmlAddress() {}

    /** @param given where the page came from */
    static List<Claim> claims(HtmlElements page, Optional<URI> given) {
        List<Claim> claims = new ArrayList<>();
        only(inHead(page, "link").filter(HtmlAddress::isCanonical).map(link -> link.attr("href")), given)
                .ifPresent(uri -> claims.add(claim(Method.META_TAG, uri, 0.95)));
        only(inHead(page, "meta").filter(HtmlAddress::isOpenGraphUrl).map(meta -> meta.attr("content")), given)
                .ifPresent(uri -> claims.add(claim(Method.OPEN_GRAPH, uri, 0.9)));
        return claims;
    }

    private static Stream<Element> inHead(HtmlElements page, String tag) {
        return page.tagged(tag).stream()
                .filter(element -> element.parent() != null
                        && element.parent().normalName().equals("head"));
    }

    private static boolean isCanonical(Element link) {
        return Arrays.stream(link.attr("rel").strip().split(" ", -1)).anyMatch("canonical"::equalsIgnoreCase);
    }

    private static boolean isOpenGraphUrl(Element meta) {
        return meta.attr("property").strip().equalsIgnoreCase("og:url");
    }

    private static Optional<URI> only(Stream<String> stated, Optional<URI> given) {
        List<String> distinct = stated.map(String::strip).distinct().toList();
        return distinct.size() == 1 ? StatedUri.believed(distinct.get(0), given) : Optional.empty();
    }

    private static Claim claim(Method method, URI uri, double confidence) {
        return new Claim(Field.CANONICAL_URI, method, uri.toString(), confidence);
    }
}
