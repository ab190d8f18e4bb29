package dev.postmortem.render;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.Approval;
import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.ExternalReference;
import dev.postmortem.model.GlossaryTerm;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.OpenQuestion;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemBuilder;
import dev.postmortem.model.Waiver;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Meeting;
import java.util.List;
import java.util.Optional;

/** What an audience may see of what people wrote down beside the facts. */
final class TextFilter {
    private final Audience audience;
    private final HiddenReferences hidden;

    TextFilter(Audience audience, HiddenReferences hidden) {
        this.audience = audience;
        this.hidden = hidden;
    }

    /** Who approved, met and waived, and where else something is kept, is for the organisation at most. */
    void addTo(PostmortemBuilder shown, Postmortem all) {
        shown.analysis(all.getAnalysis().map(this::analysis))
                .lessons(all.getLessons().map(this::lessons))
                .externalMessage(audience.kept(all.getExternalMessage(), ExternalMessage::getVisibility))
                .glossary(audience.kept(all.getGlossary(), GlossaryTerm::getVisibility));
        if (audience.isInternal()) {
            shown.approvals(audience.kept(all.getApprovals(), Approval::getVisibility))
                    .externalReferences(audience.kept(all.getExternalReferences(), ExternalReference::getVisibility))
                    .meeting(audience.kept(all.getMeeting(), Meeting::getVisibility)
                            .map(this::meeting))
                    .waiver(audience.kept(all.getWaiver(), Waiver::getVisibility));
        }
    }

    private Analysis analysis(Analysis all) {
        return Analysis.builder()
                .monitoringReview(statement(all.getMonitoringReview()))
                .underlyingCauses(statement(all.getUnderlyingCauses()))
                .responseEvaluation(statement(all.getResponseEvaluation()))
                .summary(statement(all.getSummary()))
                .build();
    }

    private Lessons lessons(Lessons all) {
        return Lessons.builder()
                .wentWell(statements(all.getWentWell()))
                .wentPoorly(statements(all.getWentPoorly()))
                .gotLucky(statements(all.getGotLucky()))
                .surprises(statements(all.getSurprises()))
                .openQuestions(audience.kept(all.getOpenQuestions(), OpenQuestion::getVisibility).stream()
                        .map(q -> q.toBuilder()
                                .askedBy(audience.actor(q.getAskedBy()))
                                .build())
                        .toList())
                .build();
    }

    /** A topic that is about an action says what that is. */
    private Meeting meeting(Meeting all) {
        return all.toBuilder()
                .agenda(audience.kept(all.getAgenda(), AgendaItem::getVisibility).stream()
                        .filter(topic ->
                                topic.getActionItem().filter(hidden::contains).isEmpty())
                        .toList())
                .build();
    }

    private List<Statement> statements(List<Statement> all) {
        return audience.kept(all, Statement::getVisibility).stream()
                .map(this::supported)
                .toList();
    }

    private Optional<Statement> statement(Optional<Statement> statement) {
        return audience.kept(statement, Statement::getVisibility).map(this::supported);
    }

    private Statement supported(Statement statement) {
        return statement.toBuilder()
                .evidence(audience.evidence(statement.getEvidence()))
                .build();
    }
}
