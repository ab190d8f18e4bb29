package dev.postmortem.sources.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ProblemSourceTest {
    @Test
    void anArchiveInsideAnArchiveIsToBeUnpacked() throws IOException {
        assertThat(remedy(zip())).isEqualTo("unpack the outer one");
        assertThat(remedy(gzip(zip()))).isEqualTo("unpack the outer one");
        assertThat(remedy(gzip(gzip("text".getBytes(StandardCharsets.UTF_8))))).isEqualTo("unpack the outer one");
    }

    @Test
    void anyOtherFileIsShownAsItBegins() throws IOException {
        ProblemSource source = ProblemSource.unrecognised(
                InputFile.of("notes.txt", "\n dear diary\n".getBytes(StandardCharsets.UTF_8)), List.of());

        assertThat(source.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.getMessage()).contains("begins with \"dear diary\""));
    }

    @Test
    void noReasonNamesAPathOfTheMachine() {
        assertThat(List.of(
                        IoReason.of(new AccessDeniedException("/home/ann/x")),
                        IoReason.of(new NoSuchFileException("/home/ann/x")),
                        IoReason.of(new FileSystemException("/home/ann/x", null, "Too many levels")),
                        IoReason.of(new FileSystemException("/home/ann/x"))))
                .containsExactly("access is denied", "it is not there", "Too many levels", "FileSystemException");
    }

    private static String remedy(byte[] content) throws IOException {
        ProblemSource source = ProblemSource.unrecognised(InputFile.of("x", content), List.of());
        assertThat(source.problems()).hasSize(1);
        return source.problems().get(0).getRemedy();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.log"));
            zip.write("text".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
