package dev.postmortem.render.mustache;

import java.util.Set;

/** What the beginning of an address says about where it can lead, whatever stands behind it. */
record AddressStart(State state, String scheme) {
    /** Nothing stands there, or nothing but addresses, each of which may be empty. */
    static final AddressStart BLANK = new AddressStart(State.BLANK, "");

    /** It leads nowhere but to a page or a mailbox. */
    static final AddressStart SAFE = new AddressStart(State.SAFE, "");

    private static final AddressStart UNSAFE = new AddressStart(State.UNSAFE, "");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final int MAX_SCHEME = 8;

    private enum State {
        BLANK,
        SCHEME,
        SAFE,
        UNSAFE
    }

    /** Goes on by a character of the template; readers leave out white space, and may mean other characters by two of them. */
    AddressStart pass(char c) {
        if (state == State.SAFE || state == State.UNSAFE || HtmlPlace.isSpace(c)) {
            return this;
        }
        if (c == '&' || c == '\\') {
            return UNSAFE;
        }
        if (c == ':') {
            return SCHEMES.contains(scheme) ? SAFE : UNSAFE;
        }
        if (!isOfScheme(c)) {
            return SAFE;
        }
        return scheme.length() < MAX_SCHEME ? new AddressStart(State.SCHEME, scheme + c) : this;
    }

    private boolean isOfScheme(char c) {
        return c >= 'a' && c <= 'z' || !scheme.isEmpty() && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
    }

    /** Whether a value may follow; one that is an address may also begin it. */
    boolean admits(boolean address) {
        return state == State.SAFE || address && state == State.BLANK;
    }

    /** What is certain where it is not known which of two it is. */
    AddressStart or(AddressStart other) {
        if (equals(other) || other.state == State.SAFE) {
            return this;
        }
        return state == State.SAFE ? other : UNSAFE;
    }
}
