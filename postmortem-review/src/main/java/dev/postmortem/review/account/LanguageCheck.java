package dev.postmortem.review.account;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.review.language.BlamelessLanguage;
import dev.postmortem.review.language.LanguageRule;
import dev.postmortem.review.language.Wording;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.stated.WrittenText;
import java.util.Optional;

/** What authors wrote blames nobody, does not judge with hindsight and says what can be checked. */
final class LanguageCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        Postmortem postmortem = reviewed.postmortem();
        BlamelessLanguage language = BlamelessLanguage.naming(reviewed.people().names());
        for (WrittenText text : WrittenText.of(postmortem)) {
            for (Wording wording : language.in(text.text(), text.section())) {
                if (!isFine(wording, text, postmortem)) {
                    report.add(
                            wording.rule(),
                            text.path(),
                            "\"" + wording.words() + "\" " + meaning(wording.rule()),
                            wording.rule().getQuestion());
                }
            }
        }
    }

    private static boolean isFine(Wording wording, WrittenText text, Postmortem postmortem) {
        return switch (wording.rule()) {
            case ABSOLUTE_OUTAGE -> isAbsolute(postmortem);
            case VAGUE_ACTION, OPEN_ENDED_ACTION ->
                action(text, postmortem).filter(LanguageCheck::hasEnd).isPresent();
            default -> false;
        };
    }

    private static boolean isAbsolute(Postmortem postmortem) {
        return postmortem.getImpacts().isEmpty()
                || postmortem.getImpacts().stream()
                        .map(Impact::getSeverity)
                        .anyMatch(severity -> severity.compareTo(FunctionalSeverity.MAJOR_OUTAGE) >= 0);
    }

    private static Optional<ActionItem> action(WrittenText text, Postmortem postmortem) {
        String[] steps = text.path().split("/");
        return Optional.of(postmortem.getActionItems().get(Integer.parseInt(steps[2])));
    }

    /** What is up for discussion is to be discussed. */
    private static boolean hasEnd(ActionItem action) {
        return action.getVerification().isPresent() || action.isNeedsDiscussion();
    }

    private static String meaning(LanguageRule rule) {
        return switch (rule) {
            case PERSON_BLAMED -> "names a person as the cause";
            case HUMAN_ERROR -> "takes an error of people for a cause";
            case CHARACTER -> "judges the character of people";
            case FAULT -> "says whose fault it was";
            case OMISSION -> "judges what people did not do";
            case COUNTERFACTUAL -> "tells a past that did not happen";
            case ACCUSING_QUESTION -> "accuses somebody";
            case DRAMATIC -> "is stronger than a figure would be";
            case BEHAVIOUR_CHANGE -> "asks people to be better";
            case HINDSIGHT -> "tells what is known now as if it had been known then";
            case SINGLE_ROOT_CAUSE -> "allows for one cause alone";
            case ABSOLUTE_OUTAGE -> "says more than the impacts do, of which none is a major outage";
            case VAGUE_ACTION -> "names no end that can be checked";
            case OPEN_ENDED_ACTION -> "names no figure at which it is done";
            case ACTION_WITHOUT_VERB -> "begins an action without a verb";
            case INTERPRETATION -> "explains an event where facts stand";
        };
    }
}
