package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFileFormat;
import java.io.IOException;

/** Logs of the OpenTelemetry Protocol in JSON, as the file exporter of its collector writes them. */
final class OtlpFormat implements FileFormat {
    static final String ID = "otlp-json";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognises(FileHead head) {
        return isShape(head.json());
    }

    static boolean isShape(JsonShape shape) {
        return shape.has("/resourceLogs");
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        return new JsonFileFormat(new OtlpResources()).read(file, context, sink);
    }
}
