package dev.postmortem.model.factor;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** To which category of a taxonomy a factor belongs; open, so that users bring their own taxonomy. */
public final class FactorCategory extends TextValue<FactorCategory> implements Comparable<FactorCategory> {
    /** Code did something else than was meant. */
    public static final FactorCategory BUG = new FactorCategory("BUG");

    /** Something other than code was changed. */
    public static final FactorCategory CHANGE = new FactorCategory("CHANGE");

    /** More load or data than it was made for. */
    public static final FactorCategory SCALE = new FactorCategory("SCALE");

    /** The design did not fit how it is run. */
    public static final FactorCategory ARCHITECTURE = new FactorCategory("ARCHITECTURE");

    /** Something that somebody else runs. */
    public static final FactorCategory DEPENDENCY = new FactorCategory("DEPENDENCY");

    /** Nobody can say. */
    public static final FactorCategory UNKNOWN = new FactorCategory("UNKNOWN");

    private FactorCategory(String value) {
        super(value);
    }

    /**
     * Returns the factor category with a text.
     *
     * @param value the text, not blank
     * @return the factor category
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static FactorCategory of(String value) {
        return new FactorCategory(value);
    }
}
