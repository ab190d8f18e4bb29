package dev.postmortem.sources.input;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One file as a source: recognises its format among those it is given, and reports damage in its content. */
public final class FormatSource implements TimelineSource {
    private final InputFile file;
    private final List<FileFormat> formats;
    private final boolean recognised;

    private FormatSource(InputFile file, List<FileFormat> formats, boolean recognised) {
        this.file = file;
        this.formats = formats;
        this.recognised = recognised;
    }

    /**
     * Returns a file whose format is known.
     *
     * @param file the file
     * @param format its format
     * @return the source
     */
    public static FormatSource of(InputFile file, FileFormat format) {
        return new FormatSource(file, List.of(format), true);
    }

    /**
     * Returns a file on disk that has one of several formats; named by the last part of its path.
     *
     * @param path where it is
     * @param formats the formats, the first that recognises the file wins
     * @return the source
     */
    public static FormatSource of(Path path, List<FileFormat> formats) {
        return new FormatSource(InputFile.of(nameOf(path), path), List.copyOf(formats), false);
    }

    /**
     * Returns the name of a file that is read on its own.
     *
     * @param path where it is
     * @return the last part
     */
    public static String nameOf(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /** {@return the formats that the file may have} */
    public List<FileFormat> formats() {
        return formats;
    }

    @Override
    public String id() {
        return file.name();
    }

    @Override
    public ReadOutcome read(ReadContext context, EventSink sink) throws IOException {
        Set<SourceProblem> damage = new LinkedHashSet<>();
        Optional<FileFormat> format = format();
        if (format.isEmpty()) {
            return ProblemSource.unrecognised(file, formats).read(context, sink);
        }
        ReadOutcome outcome = format.get().read(file.reportingTo(damage::add), context, sink);
        damage.forEach(sink::problem);
        return outcome;
    }

    private Optional<FileFormat> format() throws IOException {
        if (recognised) {
            return Optional.of(formats.get(0));
        }
        return recognise(file, formats);
    }

    /**
     * Returns the format of a file.
     *
     * @param file the file
     * @param formats the formats, the first that recognises the file wins
     * @return the format; absent if none recognises it
     * @throws IOException if the device fails
     */
    public static Optional<FileFormat> recognise(InputFile file, List<FileFormat> formats) throws IOException {
        FileHead head = FileHead.of(file);
        Optional<FileFormat> format = recognise(head, formats);
        return format.isPresent() ? format : recognise(head.withMoreShape(file), formats);
    }

    private static Optional<FileFormat> recognise(FileHead head, List<FileFormat> formats) {
        return formats.stream().filter(f -> f.recognises(head)).findFirst();
    }
}
