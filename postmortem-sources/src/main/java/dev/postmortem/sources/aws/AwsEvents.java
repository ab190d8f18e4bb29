package dev.postmortem.sources.aws;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What Amazon Web Services tell: alarms of CloudWatch, events of EventBridge and audit records of CloudTrail.
 *
 * <p>Alarms as {@code describe-alarm-history} and {@code describe-alarms} print them and as SNS sends them, alone, to
 * Lambda or through SQS; the change of one alarm has the same id in all of them. Events of any service; audit records of
 * {@code lookup-events}, of the files of a trail, or one to a line. The format is recognised by content; a file of any
 * other format gives one problem that says so. Thread-safe.
 */
public final class AwsEvents {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(
            new AlarmHistoryFormat(),
            new AlarmsFormat(),
            new AlarmMessageFormat(),
            new CloudTrailFormat(),
            new EventBridgeFormat(),
            new SnsFormat());

    private AwsEvents() {}

    /**
     * Returns a file as a source of events, plain or gzipped.
     *
     * @param path the file; opened only when the source is read, anew each time
     * @return the source, named by the last part of the path
     */
    public static TimelineSource of(Path path) {
        return FormatSource.of(path, FORMATS);
    }
}
