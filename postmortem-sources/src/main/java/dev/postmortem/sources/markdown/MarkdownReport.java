package dev.postmortem.sources.markdown;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.text.AlignedText;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A post-incident report that was read: the postmortem, what is to be said about the reading, and what became of each block.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class MarkdownReport {
    private final Postmortem postmortem;
    private final List<ReportBlock> blocks;
    private final List<ReportFindings.Told> told;
    private final List<TimelineEvent> rows;
    private final Optional<ZoneId> zone;

    MarkdownReport(
            Postmortem postmortem,
            List<ReportBlock> blocks,
            List<ReportFindings.Told> told,
            List<TimelineEvent> rows,
            Optional<ZoneId> zone) {
        this.postmortem = postmortem;
        this.blocks = List.copyOf(blocks);
        this.told = List.copyOf(told);
        this.rows = List.copyOf(rows);
        this.zone = zone;
    }

    /**
     * Returns the postmortem, as far as the report states it.
     *
     * <p>Its status is always DRAFT; the status that the report states is the label {@code Status}, or as it is spelled
     * there. Its id is the name of the file without the ending.
     *
     * @return the postmortem
     */
    public Postmortem getPostmortem() {
        return postmortem;
    }

    /**
     * Returns what was assumed and what could not be placed or read, in the order in which it was found.
     *
     * <p>The subject of a finding about a line is that line, such as {@code line 34}; its message names the section as
     * well. At most 25 of one id are listed; a finding {@code report.more-findings} says how many there are beyond.
     *
     * @return the findings
     */
    public List<Finding> getFindings() {
        return told.stream().map(ReportFindings.Told::finding).toList();
    }

    /**
     * Returns what became of each block, in the order of the report; each line that is not blank belongs to exactly one.
     *
     * @return the blocks
     */
    public List<ReportBlock> getBlocks() {
        return blocks;
    }

    /** {@return the blocks that a postmortem has no place for} */
    public List<ReportBlock> getUnplaced() {
        return blocks.stream()
                .filter(block -> block.getPlace() == BlockPlace.UNPLACED)
                .toList();
    }

    List<ReportFindings.Told> told() {
        return told;
    }

    /** {@return the rows of the timeline, in the order of the report} */
    List<TimelineEvent> rows() {
        return rows;
    }

    /** {@return the zone of the last rows} */
    Optional<ZoneId> zone() {
        return zone;
    }

    /** {@return title and how much of each part was found, in aligned lines for consoles and logs} */
    @Override
    public String toString() {
        return AlignedText.titled(postmortem.getTitle())
                .field("timeline", rows.size() + " rows")
                .field("actions", String.valueOf(postmortem.getActionItems().size()))
                .field("findings", String.valueOf(told.size()))
                .field("blocks", blocks.size() + ", " + getUnplaced().size() + " without a place")
                .toString();
    }
}
