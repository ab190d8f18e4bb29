package dev.postmortem.model.diff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.text.VisibleText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * What changed between two revisions of a postmortem.
 *
 * <p>Every field of every part is compared. Elements with an identity (events, impacts, factors, explanations, action items,
 * milestones, terms of the glossary ...) are matched by it; other elements by what they hold, and what is left at the same
 * index counts as one that was changed. A part that came or went is one change, told by its title or its fields. There is no
 * change if and only if the two are equal. Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"changes", "omitted"})
public abstract class PostmortemDiff {
    /** How many changes are listed where nobody gives a limit. */
    public static final int DEFAULT_LIMIT = 10_000;

    private static final int LINES = 100;

    PostmortemDiff() {}

    /**
     * Returns the changes in the order of the fields of the document.
     *
     * <p>Within a list: those of elements that were there before in their former order, then the new ones, then a new order.
     *
     * @return the changes, at most as many as the limit; unmodifiable
     */
    public abstract List<@Valid Change> getChanges();

    /** {@return how many further changes the limit left out} */
    @PositiveOrZero
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public long getOmitted() {
        return 0;
    }

    /**
     * Compares two revisions and lists up to {@link #DEFAULT_LIMIT} changes.
     *
     * @param before the former revision
     * @param after the later revision
     * @return what changed
     */
    public static PostmortemDiff between(Postmortem before, Postmortem after) {
        return between(before, after, DEFAULT_LIMIT);
    }

    /**
     * Compares two revisions in time and memory linear in their size.
     *
     * @param before the former revision
     * @param after the later revision
     * @param limit how many changes to list, not negative; the others are counted
     * @return what changed
     * @throws IllegalArgumentException if the limit is negative
     */
    public static PostmortemDiff between(Postmortem before, Postmortem after, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("the limit " + limit + " is negative; give 0 to count only");
        }
        Objects.requireNonNull(after, "after");
        ChangeLog log = new ChangeLog(limit);
        if (!Objects.requireNonNull(before, "before").equals(after)) {
            PostmortemShapes.POSTMORTEM.compare(before, after, Place.ROOT, log);
        }
        return builder().changes(log.listed()).omitted(log.omitted()).build();
    }

    /** {@return whether the two revisions are equal} */
    public boolean hasNoChanges() {
        return getChanges().isEmpty() && getOmitted() == 0;
    }

    /** {@return the listed changes that state something else, in order} */
    public List<Change> toFacts() {
        return ofNature(ChangeNature.FACT);
    }

    /** {@return the listed changes that tell the same in other words, in order} */
    public List<Change> toWordings() {
        return ofNature(ChangeNature.WORDING);
    }

    private List<Change> ofNature(ChangeNature nature) {
        return getChanges().stream().filter(c -> c.getNature() == nature).toList();
    }

    @Value.Check
    void check() {
        if (getOmitted() < 0) {
            throw new IllegalArgumentException("a diff cannot leave out " + getOmitted() + " changes; give 0 or more");
        }
    }

    /** {@return one line a change, at most 100 of them, and how many there are} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        getChanges().stream()
                .limit(LINES)
                .forEach(
                        change -> text.append(VisibleText.of(change.toString())).append('\n'));
        long all = getChanges().size() + getOmitted();
        long hidden = all - Math.min(LINES, getChanges().size());
        text.append(all).append(all == 1 ? " change" : " changes");
        return text.append(hidden == 0 ? "" : ", " + hidden + " not shown").toString();
    }

    /** {@return a new builder} */
    public static PostmortemDiffBuilder builder() {
        return new PostmortemDiffBuilder();
    }

    /** {@return a builder that starts from this value} */
    public PostmortemDiffBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PostmortemDiff fromJson(PostmortemDiffBuilder.Impl value) {
        return value;
    }
}
