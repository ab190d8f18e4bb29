package dev.postmortem.model.diff;

import java.util.stream.Stream;

/** Puts the texts of parts together so that different parts never give the same text. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Stream<String> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        return text.toString();
    }
}
