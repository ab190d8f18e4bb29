package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.finding.Suppression;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisibleReportTest {
    @Test
    void whatAnAudienceMayReadIsWhatRenderersAreGiven() {
        Report report = SampleReport.create();

        for (Visibility audience : Visibility.values()) {
            assertThat(report.visibleTo(audience)).isEqualTo(AudienceFilter.apply(report, audience));
        }
        assertThat(report.visibleTo(Visibility.RESTRICTED)).isEqualTo(report);
        assertThat(report.visibleTo(Visibility.PUBLIC).getPostmortem().getOwner())
                .isEmpty();
    }

    @Test
    void whatSomebodySaidForFewerReadersIsNotMadeKnownByWhatAnotherSaidForMore() {
        EventId event = SampleTimeline.events().get(0).getId();
        EventAnnotation secret = EventAnnotation.builder()
                .event(event)
                .visibility(Visibility.RESTRICTED)
                .text("Ada is under investigation")
                .note("ask the lawyers")
                .build();
        EventAnnotation harmless = EventAnnotation.builder()
                .event(event)
                .visibility(Visibility.INTERNAL)
                .text("A change was applied")
                .build();
        Report sample = SampleReport.create();
        Report report = sample.toBuilder()
                .postmortem(sample.getPostmortem().toBuilder()
                        .annotations(List.of(secret, harmless))
                        .build())
                .findings(List.of(
                        about("/annotations/0", "elsewhere"),
                        about("/title", "quotes ask the lawyers"),
                        about("/annotations/1", "shown")))
                .build();

        Report shown = report.visibleTo(Visibility.INTERNAL);

        assertThat(shown.getPostmortem().getAnnotations()).containsExactly(harmless);
        assertThat(shown.getPostmortem()
                        .getTimeline()
                        .event(event)
                        .orElseThrow()
                        .getText())
                .isEqualTo("A change was applied");
        assertThat(shown.getFindings()).extracting(Finding::getMessage).containsExactly("shown");
        assertThat(report.visibleTo(Visibility.RESTRICTED).getPostmortem().getAnnotations())
                .containsExactly(secret, harmless);
    }

    @Test
    void whyFindingsDoNotCountIsToldOfWhatIsShown() {
        Suppression open = suppression("action.untracked", "action a1");
        Suppression closed = suppression("action.unowned", "action a1").toBuilder()
                .visibility(Visibility.RESTRICTED)
                .build();
        Suppression ofHidden = suppression("factor.no-evidence", "factor f-secret");
        Report sample = SampleReport.create();
        Report report = sample.toBuilder()
                .postmortem(sample.getPostmortem().toBuilder()
                        .addFactors(ContributingFactor.builder()
                                .id(FactorId.of("f-secret"))
                                .text("The vendor had known")
                                .kind(FactorKind.CONDITION)
                                .visibility(Visibility.RESTRICTED)
                                .build())
                        .suppressions(List.of(open, closed, ofHidden))
                        .build())
                .build();

        assertThat(report.visibleTo(Visibility.RESTRICTED)).isEqualTo(report);
        assertThat(report.visibleTo(Visibility.INTERNAL).getPostmortem().getSuppressions())
                .containsExactly(open);
        assertThat(report.visibleTo(Visibility.CUSTOMERS).getPostmortem().getSuppressions())
                .isEmpty();
    }

    private static Suppression suppression(String finding, String subject) {
        return Suppression.builder()
                .finding(finding)
                .subject(subject)
                .reason("it was decided so")
                .by(Actor.of("Ada Okafor", ActorType.HUMAN))
                .at(Instant.parse("2026-03-20T10:00:00Z"))
                .build();
    }

    private static Finding about(String path, String message) {
        return Finding.builder()
                .id("a.b")
                .severity(FindingSeverity.NOTE)
                .path(path)
                .message(message)
                .build();
    }
}
