package dev.postmortem.sources.log;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.log.line.LineGrammars;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads text logs whose records begin with a time of ISO 8601, such as {@code 2026-03-11 14:06:30,412 WARN retrying}, or
 * are pairs, such as {@code time=2026-03-11T14:06:30Z level=warn msg="retrying"} (logfmt); and those with heads of their
 * own: the access logs of Apache httpd and nginx in the Common or the Combined Log Format, the error log
 * of httpd, the logs of glog, klog, Redis and {@code java.util.logging}, and lines whose dates are not ISO 8601 but have one
 * meaning only, such as {@code 11-Mar-2026}, {@code Wed Mar 11 13:00:00 2026} and {@code 11.03.2026}, which has the day first.
 * The access logs of Squid and of buckets of Amazon S3 are read, and the slow query log of MySQL, whose statements are the texts.
 * So are the export format of journald and what {@code docker compose logs} prints.
 * Times without a year are read as {@link Syslog} reads them. The Extended Log File Format of the W3C, as IIS writes it, is
 * UTC. In {@code 3/11/2026 1:00:00 PM} the month or the day stands first as some date of the file proves; where none does it
 * is the month, and that is reported, if there is AM or PM, and otherwise the row is a problem. The level may stand before
 * the time, as the logger of Ruby writes it. A file whose times have no date at all is one problem. Records that
 * stand in one JSON document are read, too: those that {@code aws logs} and {@code gcloud logging} print, answers of
 * Elasticsearch and Loki, OTLP of OpenTelemetry, and any array of objects with a time and a text.
 *
 * <p>Of what container runtimes write (CRI, {@code kubectl logs --timestamps}) it reads what the programs in them wrote:
 * JSON, pairs, one of the heads above, or text. The pieces of a line are joined within their stream, which is an attribute;
 * so are indented lines and the one before them. The time of the program counts if it states its offset, or a unit that is
 * known, and is within a day of that of the runtime, which is the attribute {@code collectedAt} then; otherwise that of the
 * runtime counts.
 *
 * <p>Lines that begin no record belong to the one before them, as those of a stack trace do; in an access log each is a
 * problem of its own. Those before the first record, such as a banner, are one row with a problem that says how many they
 * are; at most twenty of them that are not indented may stand there in a file that is recognised by its content. A time without
 * an offset is read in the declared zone, otherwise in UTC, and that is reported.
 */
public final class LogLines {
    /** No line belongs to two of them; the usual one comes early, because it need not look for the others then. */
    static final List<FileFormat> FORMATS = formats();

    private static List<FileFormat> formats() {
        List<FileFormat> formats = new ArrayList<>();
        formats.add(new LogfmtFormat());
        formats.add(new ContainerFormat());
        formats.add(new W3cFormat());
        formats.add(new LogLinesFormat());
        formats.add(new OtlpFormat());
        formats.addAll(LogDocumentFormat.all());
        formats.add(new JournalFormat());
        formats.add(new ComposeFormat());
        LineGrammars.ALL.forEach(grammar -> formats.add(new HeadedFormat(grammar)));
        formats.add(new SlashFormat());
        formats.add(new SlowQueryFormat());
        formats.add(new UndatedFormat());
        return List.copyOf(formats);
    }

    private LogLines() {}

    /**
     * Returns a log file as a source; its content tells which of them it is.
     *
     * @param path where the file is
     * @return the source, named by the last part of the path; opens nothing before it is read
     */
    public static TimelineSource of(Path path) {
        return FormatSource.of(path, FORMATS);
    }
}
