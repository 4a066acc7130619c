package dev.bellwether.article.identity;

import com.google.common.net.InternetDomainName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address that a page states as its own. Many state a wrong one: the front page, the section, the first page of several, the
 * article that their template was made of, another site. Believed, it would make all of them revisions of one article. So it is
 * believed only if
 *
 * <ul>
 *   <li>it is whole: http or https, a host, no user name, no port, at most {@value #MOST_CHARS} characters;
 *   <li>it names an article: the last step of its path, or a parameter, has three words or a number of five digits;
 *   <li>it is of the site that the page came from: one registrable domain, by the public suffix list;
 *   <li>at least half of the words that name the article name it in the address that the page came from, too, and every number in
 *       the parameters of the latter is kept.
 * </ul>
 *
 * <p>A page of which no address was given is believed by the first two alone.
 */
public final class StatedUri {
    private static final int MOST_CHARS = 500;
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_DIGITS = 5;

    /** Of a day, as in "20260303", which names no article but an archive. */
    private static final int DIGITS_OF_A_DAY = 8;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private StatedUri() {}

    /**
     * The canonical form of an address that is believed.
     *
     * @param given where the page came from; without a host it tells nothing
     */
    public static Optional<URI> believed(String stated, Optional<URI> given) {
        return whole(stated)
                .map(CanonicalUri::of)
                .filter(uri -> namesArticle(nameOf(uri)))
                .filter(uri -> given.filter(from -> from.getHost() != null)
                        .map(CanonicalUri::of)
                        .map(from -> isOfOneSite(uri.getHost(), from.getHost()) && isOfOneArticle(uri, from))
                        .orElse(true));
    }

    private static Optional<URI> whole(String stated) {
        try {
            URI uri = new URI(stated);
            boolean isWhole = stated.length() <= MOST_CHARS
                    && SCHEMES.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getPort() < 0;
            return isWhole ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean namesArticle(List<String> words) {
        return words.size() >= FEWEST_WORDS || words.stream().anyMatch(StatedUri::isArticleNumber);
    }

    private static boolean isArticleNumber(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS && !(digits == DIGITS_OF_A_DAY && word.length() == DIGITS_OF_A_DAY);
    }

    private static boolean isOfOneSite(String host, String other) {
        return host.equals(other) || site(host).isPresent() && site(host).equals(site(other));
    }

    /** The domain that its owner registered; empty for a number and for a name below no known suffix. */
    private static Optional<InternetDomainName> site(String host) {
        return Optional.of(host)
                .filter(InternetDomainName::isValid)
                .map(InternetDomainName::from)
                .filter(InternetDomainName::isUnderPublicSuffix)
                .map(InternetDomainName::topPrivateDomain);
    }

    private static boolean isOfOneArticle(URI stated, URI given) {
        List<String> name = nameOf(stated);
        Set<String> known = new HashSet<>(nameOf(given));
        long common = name.stream().filter(known::contains).count();
        return 2 * common >= name.size()
                && parameters(given)
                        .flatMap(StatedUri::words)
                        .filter(StatedUri::isNumber)
                        .allMatch(name::contains);
    }

    /** The words of the last step of its path, without the ending of a file, and of its parameters. */
    private static List<String> nameOf(URI uri) {
        String path = uri.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String name = last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
        return Stream.concat(Stream.of(name), parameters(uri))
                .flatMap(StatedUri::words)
                .toList();
    }

    /** The values in its query. */
    private static Stream<String> parameters(URI uri) {
        return Optional.ofNullable(uri.getQuery()).stream()
                .flatMap(query -> Arrays.stream(query.split("&", -1)))
                .map(pair -> pair.substring(pair.indexOf('=') + 1));
    }

    private static Stream<String> words(String text) {
        String spaced = text.codePoints()
                .map(c -> Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return Arrays.stream(spaced.split(" ", -1)).filter(word -> !word.isEmpty());
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
