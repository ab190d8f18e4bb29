package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.line.RecordTimes;
import dev.postmortem.sources.log.line.SlashGrammar;
import dev.postmortem.sources.log.line.SlashOrder;
import java.io.IOException;

/** Logs of {@link SlashGrammar}, of which the whole file has to be looked at before the first line is read. */
final class SlashFormat implements FileFormat {
    private static final HeadedFormat ANY_ORDER = new HeadedFormat(new SlashGrammar(SlashOrder.UNKNOWN));

    @Override
    public String id() {
        return ANY_ORDER.id();
    }

    @Override
    public boolean recognises(FileHead head) {
        return ANY_ORDER.recognises(head);
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        SlashOrder order = SlashOrder.of(file);
        ReadOutcome outcome = new HeadedFormat(new SlashGrammar(order)).read(file, context, sink);
        if (order == SlashOrder.MONTH_ASSUMED) {
            sink.assumption(SlashOrder.assumption(file.name()));
        }
        return outcome;
    }

    /**
     * Returns what finds the times of a file.
     *
     * @throws IllegalArgumentException if nothing tells the order of its dates
     */
    RecordTimes times(InputFile file) throws IOException {
        SlashOrder order = SlashOrder.of(file);
        if (order == SlashOrder.UNKNOWN) {
            RowProblem problem = SlashOrder.ambiguous("its dates");
            throw new IllegalArgumentException(file.name() + ": " + problem.getMessage() + "; " + problem.getRemedy());
        }
        return new SlashGrammar(order);
    }
}
