package dev.postmortem.review.document;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.review.planned.PlannedWork;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.WrittenText;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether it had happened before, and whether planned work would have helped, is answered somewhere.
 *
 * <p>A reference to another incident answers the first question; words do as well, and so does a label named like it.
 */
final class RecurrenceCheck implements Check {
    private static final Pattern RECURRENCE = Pattern.compile(
            "\\b(?:recurr\\w{0,8}|(?:happen|occurr?)(?:ed|s)? (?:before|again|earlier|already|previously)"
                    + "|(?:first|second|third|last) time"
                    + "|(?:previous|prior|earlier|similar|past|related|same|another) (?:incidents?|outages?|failures?)"
                    + "|repeat(?:s|ed)?|never (?:happened|occurred|seen|failed)|not (?:been )?seen before"
                    + "|known (?:issue|problem|bug)"
                    + "|seen before|wiederholt\\w*|schon einmal|(?:zum )?ersten Mal|fr\u00fchere[nr]? (?:Vorf\u00e4lle|Vorfall|St\u00f6rung\\w*))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BACKLOG =
            Pattern.compile(PlannedWork.WORDS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        Postmortem postmortem = reviewed.postmortem();
        if (postmortem.getIncident().isEmpty()) {
            return;
        }
        List<WrittenText> texts = WrittenText.of(postmortem);
        if (!isRelated(postmortem) && !isAnswered(RECURRENCE, texts, postmortem)) {
            report.add(
                    ReviewRule.RECURRENCE_UNANSWERED,
                    "/incident/related",
                    "it is not said whether this had happened before",
                    "name the incidents to which it is related, or say in the analysis that it is the first time");
        }
        if (!isAnswered(BACKLOG, texts, postmortem)) {
            report.add(
                    ReviewRule.BACKLOG_UNANSWERED,
                    "/analysis",
                    "it is not said whether anything in the backlog would have prevented this or made it smaller",
                    "look through the backlog, and say in the analysis what was there, if only nothing");
        }
    }

    private static boolean isRelated(Postmortem postmortem) {
        return postmortem.getIncident().stream()
                .flatMap(RecurrenceCheck::references)
                .findAny()
                .isPresent();
    }

    private static Stream<String> references(Incident incident) {
        return Stream.of(
                        incident.getRelated(),
                        incident.getDuplicateOf().stream().toList())
                .flatMap(Collection::stream);
    }

    private static boolean isAnswered(Pattern words, List<WrittenText> texts, Postmortem postmortem) {
        Stream<String> labels = postmortem.getLabels().keySet().stream();
        return Stream.concat(texts.stream().map(WrittenText::text), labels)
                .anyMatch(text -> words.matcher(text).find());
    }
}
