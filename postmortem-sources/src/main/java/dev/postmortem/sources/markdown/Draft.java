package dev.postmortem.sources.markdown;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import java.util.List;
import java.util.Optional;

/** Makes a postmortem of facts and texts. */
final class Draft {
    private final Facts facts;
    private final ProseReading prose;

    Draft(Facts facts, ProseReading prose) {
        this.facts = facts;
        this.prose = prose;
    }

    Postmortem postmortem(String file, Optional<String> heading) {
        String name = stem(file);
        return Postmortem.builder()
                .id(PostmortemId.of(name))
                .title(facts.title().or(() -> heading).orElse(name))
                .status(PostmortemStatus.DRAFT)
                .owner(facts.owner())
                .contributors(facts.authors())
                .summary(text(SectionKind.SUMMARY))
                .analysis(analysis())
                .externalMessage(text(SectionKind.MESSAGE)
                        .map(summary ->
                                ExternalMessage.builder().summary(summary).build()))
                .labels(facts.labels())
                .build();
    }

    private static String stem(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.isBlank() ? "report" : stem;
    }

    private Optional<String> text(SectionKind kind) {
        return prose.text(kind.path());
    }

    private Optional<Analysis> analysis() {
        List<SectionKind> parts =
                List.of(SectionKind.DETECTION, SectionKind.CAUSES, SectionKind.RESPONSE, SectionKind.CONCLUSION);
        if (parts.stream().allMatch(kind -> text(kind).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(Analysis.builder()
                .monitoringReview(text(SectionKind.DETECTION).map(Statement::of))
                .underlyingCauses(text(SectionKind.CAUSES).map(Statement::of))
                .responseEvaluation(text(SectionKind.RESPONSE).map(Statement::of))
                .summary(text(SectionKind.CONCLUSION).map(Statement::of))
                .build());
    }

    /** {@return the incident; absent if the report says nothing of it} */
    Optional<Incident> incident(List<Milestone> milestones) {
        Incident incident = Incident.builder()
                .reference(facts.reference())
                .summary(text(SectionKind.IMPACT))
                .severity(facts.severity())
                .trigger(text(SectionKind.TRIGGER))
                .temporaryResolution(text(SectionKind.RESOLUTION))
                .lastingResolution(text(SectionKind.LASTING_RESOLUTION))
                .affectedServices(facts.list("/incident/affectedServices"))
                .teams(facts.list("/incident/teams"))
                .environments(facts.list("/incident/environments"))
                .milestones(milestones)
                .build();
        return incident.equals(Incident.builder().build()) ? Optional.empty() : Optional.of(incident);
    }
}
