package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.TimelineEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A digest of what an event says; only used to order records that nothing else tells apart. */
final class EventDigest {
    private EventDigest() {}

    static String of(TimelineEvent event) {
        MessageDigest digest = sha256();
        Stream.of(
                        event.getId(),
                        event.getKind(),
                        event.getOccurredAt(),
                        event.getEndedAt(),
                        event.getFirstOccurredAt(),
                        event.getRecordedAt(),
                        event.getKnownAt(),
                        event.getSource(),
                        event.getActor(),
                        event.getText(),
                        event.getRawText(),
                        event.getLevel(),
                        event.getOccurrences(),
                        event.getLink(),
                        event.getAttributes(),
                        event.getCorrelationKeys(),
                        event.getEvidence(),
                        event.getAffectedServices(),
                        event.getTags(),
                        event.getThreadKey(),
                        event.getRevision(),
                        event.getAssumptions(),
                        event.isPinned(),
                        event.getVisibility())
                .map(field -> field.toString().getBytes(StandardCharsets.UTF_8))
                .forEach(bytes -> update(digest, bytes));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The length goes first, so that no two different lists of fields give the same bytes. */
    private static void update(MessageDigest digest, byte[] field) {
        digest.update(Integer.toString(field.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(field);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
