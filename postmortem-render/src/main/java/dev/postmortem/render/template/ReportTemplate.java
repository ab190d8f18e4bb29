package dev.postmortem.render.template;

import dev.postmortem.model.text.AlignedText;
import dev.postmortem.render.internal.RenderStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * The shape of a report: which sections it has, in which order and under which titles.
 *
 * <p>It is chosen by {@code RenderOptions.builder().template(...)} and holds for every format. What the audience may not see is
 * taken out before, whatever the template asks for. Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class ReportTemplate {
    ReportTemplate() {}

    /** {@return the id: lower case letters, digits and hyphens} */
    public abstract String getId();

    /** {@return the sections, in order; ids are unique and no content stands twice} */
    public abstract List<TemplateSection> getSections();

    /** {@return what becomes of a section for which there is nothing to say; it is left out unless set} */
    @Value.Default
    public EmptySections getEmptySections() {
        return EmptySections.OMIT;
    }

    /** {@return the template of this library, with everything that a report can hold} */
    public static ReportTemplate standard() {
        return StandardTemplate.TEMPLATE;
    }

    /**
     * Returns a published template, by its section titles; all but {@code executive} keep the headings of empty sections, as a
     * form does.
     *
     * <ul>
     *   <li>{@code atlassian}: the template of the <a
     *       href="https://www.atlassian.com/incident-management/postmortem/templates">incident management handbook</a>; what the
     *       backlog held is for people to fill in.
     *   <li>{@code executive}: one page for those who decide: summary, impact, cause, resolution, what will be done. Not published
     *       elsewhere.
     *   <li>{@code gitlab}: the incident review of the <a
     *       href="https://handbook.gitlab.com/handbook/engineering/infrastructure/incident-review/">GitLab handbook</a>; the
     *       guidelines are for people to fill in.
     *   <li>{@code google-sre}: the example of <a href="https://sre.google/sre-book/example-postmortem/">Site Reliability
     *       Engineering, appendix D</a>.
     *   <li>{@code ilert}: the <a href="https://www.ilert.com/blog/postmortem-template-to-optimize-your-incident-response">
     *       template of ilert</a>.
     *   <li>{@code incident-io}, {@code incident-io-rca} and {@code incident-io-light}: the <a
     *       href="https://docs.incident.io/post-incident/postmortem-templates">suggested templates of incident.io</a>:
     *       contributors, mitigators and risks; root cause analysis; lightweight lessons learned.
     *   <li>{@code pagerduty}: the <a href="https://response.pagerduty.com/after/post_mortem_template/">template of PagerDuty's
     *       incident response documentation</a>; the internal mail is for people to fill in.
     * </ul>
     *
     * @param id the id of the template, see {@link #presets()}
     * @return the template
     * @throws IllegalArgumentException if there is no such template; the message lists the known ones
     */
    public static ReportTemplate preset(String id) {
        return TemplatePresets.get(Objects.requireNonNull(id, "id"));
    }

    /** {@return the ids of the published templates, sorted} */
    public static List<String> presets() {
        return TemplatePresets.ids();
    }

    @Value.Check
    void check() {
        if (!getId().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("the id \"" + getId()
                    + "\" of a template is not made of lower case letters, digits and hyphens; rename it");
        }
        if (getSections().isEmpty()) {
            throw new IllegalArgumentException("template " + getId() + " has no section; add one");
        }
        if (getSections().get(0).getLevel() != 1) {
            throw new IllegalArgumentException("template " + getId() + " begins with the part \""
                    + getSections().get(0).getTitle() + "\"; put the section before it to which it belongs");
        }
        requireUnique("id", getSections().stream().map(TemplateSection::getId).toList());
        requireUnique(
                "content",
                getSections().stream().flatMap(s -> s.getContents().stream()).toList());
    }

    private void requireUnique(String what, List<?> values) {
        Set<Object> seen = new HashSet<>();
        values.stream().filter(value -> !seen.add(value)).findFirst().ifPresent(value -> {
            throw new IllegalArgumentException("the " + what + " " + value
                    + " stands twice in the sections of template " + getId() + "; keep one of them");
        });
    }

    /** {@return the sections with what they hold, in aligned lines for consoles and logs} */
    @Override
    public String toString() {
        return AlignedText.titled("template " + getId())
                .rows(
                        getSections(),
                        section -> List.of(
                                "  ".repeat(section.getLevel() - 1) + section.getTitle(),
                                section.getContents().stream()
                                        .map(content -> content.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))))
                .toString();
    }

    /** {@return a new builder} */
    public static ReportTemplateBuilder builder() {
        return new ReportTemplateBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ReportTemplateBuilder toBuilder() {
        return builder().from(this);
    }
}
