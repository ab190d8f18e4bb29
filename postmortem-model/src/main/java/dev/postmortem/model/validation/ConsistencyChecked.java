package dev.postmortem.model.validation;

import java.util.List;

/** A value that knows which of its parts do not fit together. */
public interface ConsistencyChecked {
    /**
     * Returns what does not fit together, without a validator.
     *
     * @return one entry each, in the order of the properties; empty if all is well
     */
    List<Inconsistency> toInconsistencies();
}
