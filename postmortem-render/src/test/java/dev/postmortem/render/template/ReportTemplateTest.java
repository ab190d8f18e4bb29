package dev.postmortem.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class ReportTemplateTest {
    @Test
    void idsAreMadeOfTitles() {
        assertThat(TemplateSection.of("What didn't go so well?").getId()).isEqualTo("what-didnt-go-so-well");
        assertThat(TemplateSection.part("Überblick – Été 2026").getId()).isEqualTo("uberblick-ete-2026");
        assertThat(TemplateSection.part("Notes").getLevel()).isEqualTo(2);
    }

    @Test
    void titlesWithoutAnIdAreToldToGiveOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TemplateSection.of("概要", ReportContent.SUMMARY))
                .withMessageContaining("概要")
                .withMessageContaining("give it one that is");
        assertThat(TemplateSection.builder().title("概要").id("summary").build().getId())
                .isEqualTo("summary");
        assertThatIllegalArgumentException().isThrownBy(() -> TemplateSection.of(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TemplateSection.builder().title("a").level(3).build());
    }

    @Test
    void sectionsThatContradictEachOtherAreRefused() {
        ReportTemplateBuilder twice = ReportTemplate.builder()
                .id("ours")
                .addSection(TemplateSection.of("A", ReportContent.ACTIONS))
                .addSection(TemplateSection.of("B", ReportContent.ACTIONS));
        assertThatIllegalArgumentException()
                .isThrownBy(twice::build)
                .withMessage("the content ACTIONS stands twice in the sections of template ours; keep one of them");
        ReportTemplateBuilder sameId =
                ReportTemplate.builder().id("ours").addSections(TemplateSection.of("A"), TemplateSection.of("a"));
        assertThatIllegalArgumentException().isThrownBy(sameId::build).withMessageContaining("the id a stands twice");
        ReportTemplateBuilder orphan = ReportTemplate.builder().id("ours").addSection(TemplateSection.part("A"));
        assertThatIllegalArgumentException().isThrownBy(orphan::build).withMessageContaining("begins with the part");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportTemplate.builder().id("ours").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportTemplate.builder().id("Our List").build());
    }

    @Test
    void unknownPresetsListTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportTemplate.preset("google"))
                .withMessageContaining("google-sre")
                .withMessageContaining("pagerduty");
        assertThatNullPointerException().isThrownBy(() -> ReportTemplate.preset(null));
    }

    @Test
    void templatesPrintTheirSections() {
        assertThat(ReportTemplate.preset("incident-io-light").toString())
                .contains("template incident-io-light")
                .containsPattern("Summary +summary")
                .containsPattern("  What went well +went_well");
    }

    @Test
    void equalListsAreEqual() {
        ReportTemplate template = ReportTemplate.preset("google-sre");

        assertThat(template.toBuilder().build()).isEqualTo(template).hasSameHashCodeAs(template);
        assertThat(template.toBuilder().emptySections(EmptySections.OMIT).build())
                .isNotEqualTo(template);
    }
}
