package dev.postmortem.model.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An address that a reader may follow: http, https or mailto, nothing else.
 *
 * <p>The list of schemes is closed so that no writer can ever be handed a script address. A text that is no such
 * address stays text: see {@link #parse(String)}.
 */
public final class Link extends TextValue<Link> implements Comparable<Link> {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private Link(String value) {
        super(value);
    }

    /**
     * Returns the link with an address.
     *
     * @param address an absolute http, https or mailto address
     * @return the link
     * @throws IllegalArgumentException if it is anything else
     */
    @JsonCreator
    public static Link of(String address) {
        return parse(address)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + address + "\" is not an absolute http, https or mailto address; leave the link out"));
    }

    /**
     * Reads an address that a source gave.
     *
     * @param text any text
     * @return the link; absent if the text is not an absolute http, https or mailto address
     */
    public static Optional<Link> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean known =
                    uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
            boolean whole = uri.isOpaque() || uri.getRawAuthority() != null;
            return known && whole ? Optional.of(new Link(text)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
