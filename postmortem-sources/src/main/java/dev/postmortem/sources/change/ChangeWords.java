package dev.postmortem.sources.change;

import java.util.regex.Pattern;

/**
 * Tells deployments and roll-backs by the names that people gave to them.
 *
 * <p>Build systems run everything in the same way: what a workflow, a pipeline or a job is for stands in its name alone.
 */
public final class ChangeWords {
    private static final String ROLLBACK_WORD = "roll(?:ing|ed|s)?[\\s_-]?back";
    private static final Pattern ROLLBACK = Pattern.compile("(?i)(?<!\\p{L})" + ROLLBACK_WORD + "(?!\\p{L})");
    private static final Pattern ROLLBACK_SENTENCE = Pattern.compile("(?i)^[^\\p{L}]*" + ROLLBACK_WORD
            + "(?!\\p{L})|(?<!\\p{L})" + ROLLBACK_WORD + "\\s+(?:of|to|from)(?!\\p{L})");
    private static final Pattern DEPLOYMENT =
            Pattern.compile("(?i:(?<!\\p{L})(?:re-?)?(?:deploy|release|roll-?out|publish|promot(?:e|ion)|cd(?!\\p{L})))"
                    + "|(?<=\\p{Ll})(?:Deploy|Release|Rollout|Publish|Promote)");

    private ChangeWords() {}

    /**
     * Tells whether a name is that of a deployment, a release or a roll-back.
     *
     * @param name the name of a workflow, a pipeline, a stage or a job
     * @return true if a word in it says so
     */
    public static boolean nameDeployment(String name) {
        return DEPLOYMENT.matcher(name).find() || nameRollback(name);
    }

    /**
     * Tells whether a name is that of a roll-back.
     *
     * @param name the name of a task, a workflow or a job
     * @return true if a word in it says so
     */
    public static boolean nameRollback(String name) {
        return ROLLBACK.matcher(name).find();
    }

    /**
     * Tells whether a sentence says that a change is taken back; one that merely mentions roll-backs ("enable automatic
     * rollback") does not.
     *
     * @param sentence a description or a title
     * @return true if it begins with the word, or says what is rolled back
     */
    public static boolean sayRollback(String sentence) {
        return ROLLBACK_SENTENCE.matcher(sentence).find();
    }
}
