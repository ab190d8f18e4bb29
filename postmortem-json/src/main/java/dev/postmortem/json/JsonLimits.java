package dev.postmortem.json;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How large a document and its parts may be, so that hostile input can exhaust neither the stack nor the memory.
 *
 * <p>The {@linkplain #standard() standard limits} hold unless others are given to {@link PostmortemJson#with(JsonLimits)}.
 * Input that goes beyond one is refused with a {@link PostmortemJsonException} that names the limit. They hold for
 * reading only. Immutable and safe for use by many threads.
 */
public final class JsonLimits {
    private static final JsonLimits STANDARD = new JsonLimits(
            Arrays.stream(Limit.values()).mapToLong(Limit::standard).toArray());

    /** The limits, in the order of {@link Limit}. */
    private final long[] values;

    private JsonLimits(long[] values) {
        this.values = values;
    }

    /**
     * Returns the limits that hold by default.
     *
     * @return nesting 500, a text 20 million characters, a name 50,000 characters, a number 1,000 digits, a document 4 GiB
     */
    public static JsonLimits standard() {
        return STANDARD;
    }

    /** {@return how deep objects and lists may nest} */
    public int getNesting() {
        return (int) of(Limit.NESTING);
    }

    /** {@return how long a text may be, in UTF-16 units} */
    public int getTextLength() {
        return (int) of(Limit.TEXT_LENGTH);
    }

    /** {@return how long the name of a member may be, in UTF-8 bytes} */
    public int getNameLength() {
        return (int) of(Limit.NAME_LENGTH);
    }

    /** {@return how many digits a number may have, as written and when written out without an exponent} */
    public int getNumberLength() {
        return (int) of(Limit.NUMBER_LENGTH);
    }

    /** {@return how large a document may be, in bytes; it is checked as often as a buffer of some kilobytes is filled} */
    public long getDocumentSize() {
        return of(Limit.DOCUMENT_SIZE);
    }

    /**
     * Returns these limits with another one for nesting.
     *
     * @param levels how deep objects and lists may nest, from 1 to 1,000
     * @return the limits
     * @throws IllegalArgumentException if it is below 1, or above what the stack bears
     */
    public JsonLimits withNesting(int levels) {
        return with(Limit.NESTING, levels);
    }

    /**
     * Returns these limits with another one for texts.
     *
     * @param characters how long a text may be, in UTF-16 units
     * @return the limits
     * @throws IllegalArgumentException if it is below 1
     */
    public JsonLimits withTextLength(int characters) {
        return with(Limit.TEXT_LENGTH, characters);
    }

    /**
     * Returns these limits with another one for names of members.
     *
     * @param bytes how long a name may be, in UTF-8 bytes
     * @return the limits
     * @throws IllegalArgumentException if it is below 1
     */
    public JsonLimits withNameLength(int bytes) {
        return with(Limit.NAME_LENGTH, bytes);
    }

    /**
     * Returns these limits with another one for numbers.
     *
     * @param digits how many digits a number may have, as written and when written out without an exponent
     * @return the limits
     * @throws IllegalArgumentException if it is below 1
     */
    public JsonLimits withNumberLength(int digits) {
        return with(Limit.NUMBER_LENGTH, digits);
    }

    /**
     * Returns these limits with another one for documents.
     *
     * @param bytes how large a document may be
     * @return the limits
     * @throws IllegalArgumentException if it is below 1
     */
    public JsonLimits withDocumentSize(long bytes) {
        return with(Limit.DOCUMENT_SIZE, bytes);
    }

    long of(Limit limit) {
        return values[limit.ordinal()];
    }

    private JsonLimits with(Limit limit, long value) {
        if (value < 1 || value > limit.highest()) {
            throw new IllegalArgumentException("the limit " + limit.text() + " cannot be " + value
                    + "; give a number from 1 to " + limit.highest());
        }
        long[] changed = values.clone();
        changed[limit.ordinal()] = value;
        return new JsonLimits(changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonLimits that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(values));
    }

    /** {@return every limit with its value} */
    @Override
    public String toString() {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Limit.values()[i].text() + " " + values[i])
                .collect(Collectors.joining(", "));
    }
}
