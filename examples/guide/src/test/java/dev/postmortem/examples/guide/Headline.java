package dev.postmortem.examples.guide;

import dev.postmortem.model.Postmortem;

/** What the list of a portal shows of a postmortem; an embedder's code that the guide tests with the fixtures. */
final class Headline {
    private Headline() {}

    static String of(Postmortem postmortem) {
        return postmortem.getStatus() + " " + postmortem.getTitle().replaceAll("[\\p{Cc}\u2028\u2029]+", " ");
    }
}
