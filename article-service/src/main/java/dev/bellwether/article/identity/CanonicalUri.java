package dev.bellwether.article.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one address of an article among the many under which its page is known. Two addresses have the same one only where they can
 * hardly be of two articles: what is not known to tell nothing is kept.
 *
 * <ul>
 *   <li>scheme: https, for a page is the same under both; a default port goes, another stays;
 *   <li>host: in lower case, without a dot at the end and without {@code www}, {@code m}, {@code mobile}, {@code amp} before it, as
 *       long as two labels are left;
 *   <li>Google's AMP cache ({@code *.cdn.ampproject.org/c/s/...}, {@code google.com/amp/s/...}): the address within;
 *   <li>path: dot segments resolved, empty segments and those that mean AMP left out, index pages and the slash at the end left out,
 *       percent-encoding only where it is needed, in upper case;
 *   <li>query: without known tracking and AMP parameters ({@code tracking-parameters.tsv}), sorted by name, for its order tells
 *       nothing; parameters of one name keep their order;
 *   <li>fragment: none, unless it is a path of its own ({@code #!/...}).
 * </ul>
 */
public final class CanonicalUri {
    private static final List<String> SAME_SITE_HOSTS = List.of("www", "m", "mobile", "amp");
    private static final List<String> INDEX_PAGES =
            List.of("index.html", "index.htm", "index.php", "index.jsp", "index.asp", "index.aspx", "default.aspx");
    private static final String AMP = "amp";
    private static final String AMP_CACHE = ".cdn.ampproject.org";
    private static final int MOST_CACHES_IN_CACHES = 3;

    private CanonicalUri() {}

    /** @param uri absolute, http or https, with a host */
    public static URI of(URI uri) {
        URI real = uri;
        for (int i = 0; i < MOST_CACHES_IN_CACHES; i++) {
            Optional<URI> inner = withinAmpCache(real);
            if (inner.isEmpty()) {
                break;
            }
            real = inner.get();
        }
        String port = real.getPort() < 0 || real.getPort() == defaultPort(real) ? "" : ":" + real.getPort();
        return URI.create("https://" + host(real) + port + path(real) + query(real) + fragment(real));
    }

    private static int defaultPort(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
    }

    /** The host by which pages of one site are known: without its mobile and AMP names. */
    static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        List<String> labels = List.of(host.split("\\.", -1));
        int first = 0;
        while (labels.size() - first > 2 && SAME_SITE_HOSTS.contains(labels.get(first))) {
            first++;
        }
        return String.join(".", labels.subList(first, labels.size()));
    }

    private static String path(URI uri) {
        List<String> segments = segments(uri);
        return segments.isEmpty() ? "/" : segments.stream().collect(Collectors.joining("/", "/", ""));
    }

    private static List<String> segments(URI uri) {
        List<String> segments = new ArrayList<>();
        for (String raw : uri.getRawPath().split("/", -1)) {
            String segment = PercentEncoding.normalised(raw);
            if (segment.equals("..")) {
                if (!segments.isEmpty()) {
                    segments.remove(segments.size() - 1);
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        boolean isLonger = true;
        while (isLonger) {
            isLonger = isShortened(segments);
        }
        return segments;
    }

    /** Takes off what names no page; an AMP page stands under the article's path or beside it. Whether there was anything. */
    private static boolean isShortened(List<String> segments) {
        if (segments.isEmpty()) {
            return false;
        }
        int last = segments.size() - 1;
        String name = segments.get(last);
        if (INDEX_PAGES.contains(name.toLowerCase(Locale.ROOT)) || last > 0 && name.equals(AMP)) {
            segments.remove(last);
            return true;
        }
        if (last > 0 && segments.get(0).equals(AMP)) {
            segments.remove(0);
            return true;
        }
        String plain =
                name.endsWith(".amp") ? name.substring(0, name.length() - 4) : name.replace(".amp.html", ".html");
        boolean isAmp = !plain.equals(name) && !plain.isEmpty() && !plain.equals(".html");
        segments.set(last, isAmp ? plain : name);
        return isAmp;
    }

    private static String query(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        String query = Arrays.stream(uri.getRawQuery().split("&", -1))
                .map(PercentEncoding::normalised)
                .filter(pair -> !pair.isEmpty() && !TrackingParameters.KNOWN.isTracking(pair))
                .sorted(Comparator.comparing(pair -> pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String fragment(URI uri) {
        String fragment = uri.getRawFragment();
        return fragment != null && fragment.startsWith("!/") ? "#" + PercentEncoding.normalised(fragment) : "";
    }

    private static Optional<URI> withinAmpCache(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String path = uri.getRawPath();
        boolean isCache = host.endsWith(AMP_CACHE);
        boolean isViewer = host(uri).startsWith("google.") && path.startsWith("/amp/");
        if (!isCache && !isViewer) {
            return Optional.empty();
        }
        // /c/s/site/path and /amp/s/site/path: s stands for https.
        List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
        parts.removeIf(String::isEmpty);
        int site = parts.size() > 1 && parts.get(1).equals("s") ? 2 : 1;
        if (parts.size() <= site || !parts.get(site).contains(".")) {
            return Optional.empty();
        }
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        try {
            URI inner = URI.create("https://" + String.join("/", parts.subList(site, parts.size())) + query);
            return Optional.of(inner).filter(found -> found.getHost() != null);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
