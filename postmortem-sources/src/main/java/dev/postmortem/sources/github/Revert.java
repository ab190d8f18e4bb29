package dev.postmortem.sources.github;

import java.util.Optional;

/** The words with which Git and GitHub begin what they write about a commit that takes another one back. */
final class Revert {
    private static final String BEGINNING = "Revert \"";

    private Revert() {}

    static boolean isIn(Optional<String> title) {
        return title.filter(text -> text.startsWith(BEGINNING)).isPresent();
    }
}
