package dev.postmortem.render;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.SeverityChange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.wording.TimeWording;
import dev.postmortem.render.wording.Wording;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The moments that matter, and what can be measured between them. */
final class MilestoneSection {
    private final Wording wording;

    MilestoneSection(Wording wording) {
        this.wording = wording;
    }

    void offer(Report report, ReportContents contents) {
        Optional<Incident> incident = report.getPostmortem().getIncident();
        contents.put(
                ReportContent.MILESTONES,
                () -> milestones(incident.map(Incident::getMilestones).orElse(List.of())));
        contents.put(
                ReportContent.METRICS,
                () -> SectionList.facts(
                        report.getMetrics().stream().map(SectionList::fact).toList()));
        contents.put(
                ReportContent.SEVERITY_CHANGES,
                () -> severities()
                        .blocks(incident.map(Incident::getSeverityChanges).orElse(List.of())));
    }

    private List<Block> milestones(List<Milestone> all) {
        List<Milestone> sorted = all.stream()
                .sorted(Comparator.comparing(m -> m.getAt().toAdjustedEarliest().orElse(Instant.MAX)))
                .toList();
        return table(sorted).blocks(sorted);
    }

    private TableOf<Milestone> table(List<Milestone> milestones) {
        Optional<EventTime> zero = milestones.stream()
                .filter(m -> m.getName().equals(MilestoneName.IMPACT_STARTED))
                .findFirst()
                .map(Milestone::getAt);
        return new TableOf<Milestone>(
                        "milestone-table",
                        wording.terms()
                                .of("Milestones, times in %s", wording.times().zoneName()),
                        wording)
                .text("Milestone", m -> wording.label(m.getName()))
                .column("Time", m -> Paragraph.of(wording.times().full(m.getAt())))
                .text("Since impact started", m -> sinceStart(m, zero))
                .text("How known", m -> wording.terms().of(m.isInferred() ? "inferred from the timeline" : "stated"))
                .stackable();
    }

    private TableOf<SeverityChange> severities() {
        return new TableOf<SeverityChange>(
                        "severity-table",
                        wording.terms()
                                .of(
                                        "Changes of severity, times in %s",
                                        wording.times().zoneName()),
                        wording)
                .column("Time", c -> Paragraph.of(wording.times().full(c.getAt())))
                .text("Severity", c -> c.getSeverity().getLabel())
                .text("By", c -> c.getActor().map(Actor::getName).orElse(""))
                .text("Why", c -> c.getReason().orElse(""))
                .stackable();
    }

    private String sinceStart(Milestone milestone, Optional<EventTime> zero) {
        if (zero.isEmpty() || milestone.getName().equals(MilestoneName.IMPACT_STARTED)) {
            return "";
        }
        TimeWording times = wording.times();
        return times.between(zero.get(), milestone.getAt())
                .or(() -> times.between(milestone.getAt(), zero.get())
                        .map(length -> wording.terms().of("%s before", length)))
                .orElse("");
    }
}
