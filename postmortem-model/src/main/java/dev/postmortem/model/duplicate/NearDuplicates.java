package dev.postmortem.model.duplicate;

import dev.postmortem.model.timeline.Timeline;
import java.time.Duration;

/**
 * The rule by which two events may tell of one fact although they share no key.
 *
 * <p>They come from different sources (another system or file: what one source says again is told twice), happened within
 * a minute of each other, share one of their services if both name some, and at least 40 % of the different words of both
 * texts are in both (the Jaccard index; words are runs of letters and digits in any case, the first 256 of a text). Their
 * kinds are equal, or one of them tells of things in words, such as a message. Log records and texts without words are left
 * out. Between two sources each event has at most one counterpart, the nearest in time; of equally near ones the most
 * similar.
 *
 * <p>A suggestion is all that comes of it: equal texts are no proof. A pure function of the timeline. Each event is compared
 * with at most the 100 before it in the window, so the cost is linear in the events, but for a sort. Immutable and safe for
 * use by many threads.
 */
public final class NearDuplicates {
    private static final NearDuplicates STANDARD = new NearDuplicates(Duration.ofSeconds(60), 40);
    private static final int ALL = 100;

    private final Duration window;
    private final int percent;

    private NearDuplicates(Duration window, int percent) {
        this.window = window;
        this.percent = percent;
    }

    /** {@return the standard rule} */
    public static NearDuplicates standard() {
        return STANDARD;
    }

    /**
     * Returns the rule for another window of time.
     *
     * @param longest how long after one event the other may have happened, 0 or more
     * @return the rule
     * @throws IllegalArgumentException if the window is negative
     */
    public NearDuplicates window(Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("the window " + longest + " is negative; give 0 or more");
        }
        return new NearDuplicates(longest, percent);
    }

    /**
     * Returns the rule for another similarity.
     *
     * @param least how many of a hundred words both texts have to have, 1 to 100
     * @return the rule
     * @throws IllegalArgumentException if the number is not between 1 and 100
     */
    public NearDuplicates similarity(int least) {
        if (least < 1 || least > ALL) {
            throw new IllegalArgumentException("a similarity of " + least + " % cannot be; give 1 to 100");
        }
        return new NearDuplicates(window, least);
    }

    /**
     * Looks for such events on a timeline.
     *
     * @param timeline the timeline; what is joined on it is one event
     * @return the suggestions
     */
    public DuplicateSuggestions find(Timeline timeline) {
        return new DuplicateSearch(this, Candidate.of(timeline)).toSuggestions();
    }

    boolean isNear(Duration apart) {
        return apart.compareTo(window) <= 0;
    }

    boolean isSimilar(int shared, int all) {
        return (long) shared * ALL >= (long) all * percent;
    }
}
