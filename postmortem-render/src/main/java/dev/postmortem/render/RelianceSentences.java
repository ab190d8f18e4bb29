package dev.postmortem.render;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.rca.Coverage;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** How many actions have to fail before it can happen again, and which ones nothing else stands behind. */
final class RelianceSentences {
    private static final int ASKED = 25;

    private final Wording wording;
    private final Terms terms;

    RelianceSentences(Wording wording) {
        this.wording = wording;
        this.terms = wording.terms();
    }

    /** Nothing without an action that counts. */
    List<String> of(Coverage coverage) {
        List<ActionItem> actions = coverage.getCountedActions();
        List<String> sentences = new ArrayList<>();
        if (actions.isEmpty()) {
            return sentences;
        }
        if (actions.size() > 1) {
            actions.stream().limit(ASKED).forEach(action -> tellOf(action, coverage, sentences));
        }
        if (sentences.isEmpty()) {
            tellOfDepth(coverage.depthOfDefence(), sentences);
        }
        if (actions.size() > ASKED) {
            sentences.add(terms.of(
                    "Which actions alone keep a combination closed was asked of the first %s.",
                    wording.numbers().of(ASKED)));
        }
        return sentences;
    }

    /** Nothing while something is open: nothing has to fail for that. */
    private void tellOfDepth(int depth, List<String> sentences) {
        if (depth > 0) {
            sentences.add(terms.counted(
                    depth,
                    "If one action fails, it can come about again.",
                    "At least %s actions have to fail before it can come about again."));
        }
    }

    private void tellOf(ActionItem action, Coverage coverage, List<String> sentences) {
        BigInteger reopened = coverage.reopenedWithout(action.getId()).count();
        String title = FactorNames.inSentence(wording.limited(action.getTitle()));
        if (reopened.signum() > 0) {
            sentences.add(
                    reopened.equals(BigInteger.ONE)
                            ? terms.of("Only “%s” keeps one combination closed.", title)
                            : terms.of(
                                    "Only “%s” keeps %s combinations closed.",
                                    title, wording.numbers().of(reopened)));
        }
    }
}
