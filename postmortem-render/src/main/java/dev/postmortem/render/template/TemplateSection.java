package dev.postmortem.render.template;

import dev.postmortem.render.internal.RenderStyle;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * A section of a template: its title and what it holds; one of level 2 belongs to the last one of level 1 before it.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class TemplateSection {
    TemplateSection() {}

    /**
     * {@return the heading; where a report is in German and this is an English title of this library, its German word stands for
     * it, and all other titles stay as they are}
     */
    public abstract String getTitle();

    /** {@return the id, which anchors and links use; made of the ASCII letters and digits of the title unless set} */
    @Value.Default
    public String getId() {
        return Normalizer.normalize(getTitle(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+|['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** {@return 1 for a section, 2 for a part of it} */
    @Value.Default
    public int getLevel() {
        return 1;
    }

    /** {@return what it holds, in order; nothing if people fill it in elsewhere, or if its parts hold everything} */
    public abstract List<ReportContent> getContents();

    /**
     * Returns a section.
     *
     * @param title the heading
     * @param contents what it holds, in order
     * @return the section
     * @throws IllegalArgumentException if no id can be made of the title
     */
    public static TemplateSection of(String title, ReportContent... contents) {
        return builder().title(title).addContents(contents).build();
    }

    /**
     * Returns a part of the section before it.
     *
     * @param title the heading
     * @param contents what it holds, in order
     * @return the part
     * @throws IllegalArgumentException if no id can be made of the title
     */
    public static TemplateSection part(String title, ReportContent... contents) {
        return builder().title(title).level(2).addContents(contents).build();
    }

    @Value.Check
    void check() {
        if (getTitle().isBlank()) {
            throw new IllegalArgumentException("the title of a section is blank; write one");
        }
        if (!getId().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("the id \"" + getId() + "\" of section \"" + getTitle()
                    + "\" is not made of lower case letters, digits and single hyphens; give it one that is");
        }
        if (getLevel() < 1 || getLevel() > 2) {
            throw new IllegalArgumentException(
                    "section " + getId() + " has level " + getLevel() + "; 1 is a section and 2 a part of it");
        }
    }

    /** {@return a new builder} */
    public static TemplateSectionBuilder builder() {
        return new TemplateSectionBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TemplateSectionBuilder toBuilder() {
        return builder().from(this);
    }
}
