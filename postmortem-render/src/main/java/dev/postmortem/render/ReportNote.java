package dev.postmortem.render;

import dev.postmortem.model.common.Visibility;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.internal.RenderStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * Sentences under a heading that a caller adds to a report, such as what an analysis found about one outcome.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class ReportNote {
    ReportNote() {}

    /** {@return the heading} */
    public abstract String getTitle();

    /** {@return the sentences, in order} */
    public abstract List<String> getSentences();

    /** {@return what stands below the sentences, such as lists and tables} */
    public abstract List<Block> getBlocks();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /**
     * Returns a note for the organisation.
     *
     * @param title the heading
     * @param sentences the sentences, in order
     * @return the note
     */
    public static ReportNote of(String title, List<String> sentences) {
        return builder().title(title).sentences(sentences).build();
    }

    /** {@return a new builder} */
    public static ReportNoteBuilder builder() {
        return new ReportNoteBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ReportNoteBuilder toBuilder() {
        return builder().from(this);
    }
}
