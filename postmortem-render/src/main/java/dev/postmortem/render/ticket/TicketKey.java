package dev.postmortem.render.ticket;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.text.TextValue;
import dev.postmortem.render.internal.Sha256;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The key under which a tracker finds the ticket of an action item again, so that none is created twice.
 *
 * <p>It is {@code postmortem-} and the first 24 hexadecimal digits of the SHA-256 of the UTF-8 of
 * {@link ActionItem#toExternalKey}: 35 characters, each a small letter, a digit or a hyphen, which every tracker takes as a label,
 * a field or a word to search for. It stays the same when title, owner or status change, and tells nothing of the ids. Ids
 * that contain slashes can give two action items one external key; then {@link ActionItem#getExternalKey} tells them apart.
 */
public final class TicketKey extends TextValue<TicketKey> implements Comparable<TicketKey> {
    private static final String PREFIX = "postmortem-";
    private static final int DIGITS = 24;
    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TicketKey(String value) {
        super(value);
    }

    /**
     * Returns the key of an action item.
     *
     * @param postmortem the postmortem that holds it
     * @param action the action item
     * @return the key
     */
    public static TicketKey of(PostmortemId postmortem, ActionItem action) {
        return new TicketKey(PREFIX + Sha256.hex(action.toExternalKey(postmortem), DIGITS));
    }

    /**
     * Returns the key as a UUID, for trackers that let the client choose the id of an issue.
     *
     * @return the first 16 bytes of the SHA-256 of the key, marked as version 4 (RFC 9562), which is the version they accept
     */
    public UUID toUuid() {
        ByteBuffer bytes = ByteBuffer.wrap(Sha256.of(toString()));
        return new UUID(bytes.getLong() & ~VERSION_BITS | VERSION_4, bytes.getLong() & ~VARIANT_BITS | VARIANT);
    }
}
