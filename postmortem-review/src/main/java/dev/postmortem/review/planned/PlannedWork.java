package dev.postmortem.review.planned;

/** The words in which a text tells of work that was known or planned before. */
public final class PlannedWork {
    /** A regular expression without a group, of bounded length, for any case of the letters. */
    public static final String WORDS =
            "\\b(?:backlogs?|already (?:planned|filed|tracked|on (?:the|our) (?:list|roadmap|board))|had been planned"
                    + "|was planned|roadmap|known (?:issue|problem|bug)|existing (?:tickets?|issues?|action|task)"
                    + "|open (?:tickets?|issues?)|bereits geplant)\\b";

    private PlannedWork() {}
}
