package dev.postmortem.rca.chain;

import java.util.List;

/**
 * The links that are enough to show what leads to what, and those that follow from them.
 *
 * <p>A transitive reduction that also works on feedback loops: every factor still leads to exactly the factors it led to,
 * and every link was there before. It is meant for drawing. A link that follows from others may still matter: "a and b
 * together" does not become "b" only because a also leads to b.
 *
 * <p>The cost is the number of factors times the number of links, over 64, up to a fixed amount of work. Immutable and
 * safe for use by many threads.
 */
public final class LinkReduction {
    private final List<CausalLink> links;
    private final List<CausalLink> implied;
    private final boolean minimal;

    private LinkReduction(List<CausalLink> links, List<CausalLink> implied, boolean minimal) {
        this.links = links;
        this.implied = implied;
        this.minimal = minimal;
    }

    /**
     * Returns a reduction.
     *
     * @param links the links that are enough, by effect and cause
     * @param implied the other links, by effect and cause
     * @param minimal false if some of the former may follow from others
     * @return the reduction
     */
    public static LinkReduction of(List<CausalLink> links, List<CausalLink> implied, boolean minimal) {
        return new LinkReduction(List.copyOf(links), List.copyOf(implied), minimal);
    }

    /** {@return the links that are enough, by effect and cause} */
    public List<CausalLink> getLinks() {
        return links;
    }

    /** {@return the other links, by effect and cause} */
    public List<CausalLink> getImplied() {
        return implied;
    }

    /** {@return false if the work reached its limit, and some links were kept that may follow from others} */
    public boolean isMinimal() {
        return minimal;
    }

    /** {@return how many links are enough and how many follow from them} */
    @Override
    public String toString() {
        return links.size() + " links, " + implied.size() + " that follow from them"
                + (minimal ? "" : "; a limit was met");
    }
}
