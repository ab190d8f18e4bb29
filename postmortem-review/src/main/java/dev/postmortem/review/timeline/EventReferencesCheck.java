package dev.postmortem.review.timeline;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Events that people refer to are on the timeline; nothing is said where there is no timeline yet. */
final class EventReferencesCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        Postmortem postmortem = reviewed.postmortem();
        if (postmortem.getTimeline().hasNoEvents()) {
            return;
        }
        Set<EventId> missing = missing(reviewed);
        List<EventAnnotation> annotations = postmortem.getAnnotations();
        for (int i = 0; i < annotations.size(); i++) {
            EventId event = annotations.get(i).getEvent();
            if (missing.contains(event)) {
                report.add(
                        ReviewRule.ANNOTATION_UNKNOWN_EVENT,
                        "/annotations/" + i + "/event",
                        "the annotated event " + event + " is not on the timeline",
                        "correct the id, or add the export that holds the event");
            }
        }
        for (int i = 0; i < reviewed.milestones().size(); i++) {
            Milestone milestone = reviewed.milestones().get(i);
            if (milestone.getEvent().filter(missing::contains).isPresent()) {
                report.add(
                        ReviewRule.MILESTONE_UNKNOWN_EVENT,
                        ReviewedPostmortem.pathTo(i) + "/event",
                        "the event " + milestone.getEvent().get() + " that proves milestone " + milestone.getName()
                                + " is not on the timeline",
                        "correct the id, or add the export that holds the event");
            }
        }
    }

    /** One pass over the events, whatever the number of references. */
    private static Set<EventId> missing(ReviewedPostmortem reviewed) {
        Postmortem postmortem = reviewed.postmortem();
        Set<EventId> wanted = new HashSet<>();
        postmortem.getAnnotations().forEach(annotation -> wanted.add(annotation.getEvent()));
        reviewed.milestones().forEach(milestone -> milestone.getEvent().ifPresent(wanted::add));
        Stream<TimelineEvent> joined =
                postmortem.getTimeline().getJoins().stream().flatMap(join -> join.getOriginals().stream());
        Stream.concat(postmortem.getTimeline().getEvents().stream(), joined)
                .takeWhile(event -> !wanted.isEmpty())
                .forEach(event -> wanted.remove(event.getId()));
        return wanted;
    }
}
