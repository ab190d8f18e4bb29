package dev.postmortem.render.document;

import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.internal.RenderStyle;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A report, ready to be written in any format.
 *
 * <p>Only what its audience may see is in it; the order of the sections, the zone and the language are settled. Immutable and safe
 * for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class ReportDocument {
    ReportDocument() {}

    /** {@return the title, cleaned} */
    public abstract String getTitle();

    /** {@return the language as a BCP 47 tag} */
    @Value.Default
    public String getLanguage() {
        return "en";
    }

    /** {@return what the document is, for machines, by name: such as {@code audience} and {@code zone}} */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> getMetadata();

    /** {@return how severe the incident was, in the words of the organisation; empty if nobody said} */
    @Value.Default
    public String getSeverity() {
        return "";
    }

    /** {@return how far the report is, in words; empty for readers outside of the organisation} */
    @Value.Default
    public String getStatus() {
        return "";
    }

    /** {@return the labels beside the title, such as the severity} */
    public abstract List<Inline> getBadges();

    /** {@return the key facts, shown at the top} */
    public abstract List<Fact> getFacts();

    /** {@return the sections, in order, none of them empty} */
    public abstract List<Section> getSections();

    /** {@return a new builder} */
    public static ReportDocumentBuilder builder() {
        return new ReportDocumentBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ReportDocumentBuilder toBuilder() {
        return builder().from(this);
    }
}
