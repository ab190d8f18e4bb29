package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of the incident as a whole, for templates that give it sections of its own. */
final class IncidentSections {
    private final Postmortem postmortem;
    private final Wording wording;

    IncidentSections(Postmortem postmortem, Wording wording) {
        this.postmortem = postmortem;
        this.wording = wording;
    }

    void offer(ReportContents contents) {
        contents.put(ReportContent.INCIDENT, () -> SectionList.facts(HeaderFacts.ofIncident(postmortem, wording)));
        contents.put(
                ReportContent.RELATED_INCIDENTS, () -> SectionList.facts(HeaderFacts.related(postmortem, wording)));
        contents.put(
                ReportContent.DETECTION,
                () -> SectionList.facts(
                        postmortem.getIncident().map(this::detection).orElse(List.of())));
    }

    private List<Fact> detection(Incident incident) {
        List<Fact> facts = new ArrayList<>();
        incident.getDetectionMethod()
                .ifPresent(method -> facts.add(fact("Detected by", Paragraph.text(wording.label(method)))));
        Optional<EventTime> detected =
                incident.milestone(MilestoneName.DETECTED).map(Milestone::getAt);
        detected.ifPresent(at -> facts.add(fact("Detected", wording.times().zoned(at))));
        incident.milestone(MilestoneName.IMPACT_STARTED)
                .flatMap(start -> detected.flatMap(at -> wording.times().between(start.getAt(), at)))
                .ifPresent(length -> facts.add(fact("Time to detect", Paragraph.text(length))));
        return facts;
    }

    private Fact fact(String label, Paragraph value) {
        return Fact.of(wording.terms().of(label), value);
    }
}
