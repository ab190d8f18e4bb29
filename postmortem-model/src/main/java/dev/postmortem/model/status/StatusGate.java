package dev.postmortem.model.status;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.finding.Finding;
import java.util.Collection;

/**
 * What else has to hold before a postmortem may move on: a review, the rules of an organisation.
 *
 * <p>Has to be stateless and safe for use by many threads.
 */
@FunctionalInterface
public interface StatusGate {
    /**
     * Says what there is to say about a postmortem that is to get a status.
     *
     * @param postmortem the postmortem, with the status that it still has
     * @param target the status that it is to get
     * @return the findings; an ERROR refuses the move, all others go along with it
     */
    Collection<Finding> check(Postmortem postmortem, PostmortemStatus target);
}
