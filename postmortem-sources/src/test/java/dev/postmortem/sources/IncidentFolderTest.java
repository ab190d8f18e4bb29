package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentFolderTest {
    private static final String MESSAGE =
            "{\"type\":\"message\",\"user\":\"U1\",\"text\":\"x\",\"ts\":\"1773240312.1\"}";
    private static final String DAY = "[" + MESSAGE + "]";
    private static final String CHANNELS = "[{\"id\":\"C1\",\"name\":\"general\"}]";

    @TempDir
    Path folder;

    @Test
    void everyFileIsASourceAProblemOrThePostmortem() throws IOException {
        write("z/notes.txt", "call w/ finance");
        write("postmortem.json", "{}");
        write("sub/postmortem.json", "{\n  \"id\": 1\n}\n");
        write(".hidden", "x");
        write("__MACOSX/x", "x");
        write("general/2026-03-11.json", DAY);
        Zips.write(folder.resolve("a.zip"), Zips.of("general/2026-03-11.json", DAY, "../evil", "x", "b.txt", "B"));

        IncidentFolder read = IncidentFolder.of(folder);

        assertThat(read.getPostmortem()).contains(folder.resolve("postmortem.json"));
        assertThat(read.getSources())
                .extracting(TimelineSource::id)
                .containsExactly(
                        "a.zip!/",
                        "a.zip!/b.txt",
                        "a.zip!/general/2026-03-11.json",
                        "general/2026-03-11.json",
                        "sub/postmortem.json",
                        "z/notes.txt");
        assertThat(read.getProblems())
                .extracting(p -> p.getFile() + " " + p.getId())
                .containsExactly(
                        "a.zip source.unsafe-name",
                        "a.zip!/b.txt source.unrecognised",
                        "sub/postmortem.json source.unrecognised",
                        "z/notes.txt source.unrecognised");
    }

    @Test
    void anUnknownFileIsReportedWithoutRows() throws IOException {
        write("notes.txt", "\n  call w/ finance\n");
        TimelineSource source = IncidentFolder.of(folder).getSources().get(0);
        RecordingSink sink = RecordingSink.of(source);
        assertThat(sink.files()).containsEntry("notes.txt", "unrecognised");
        assertThat(sink.rows()).isZero();
        SourceProblem problem = sink.problems().get(0);
        assertThat(problem.getMessage()).contains("begins with \"call w/ finance\"");
        assertThat(problem.getRemedy()).contains("docs/formats.md");
        assertThat(IncidentFolder.of(folder).getProblems()).containsExactly(problem);
    }

    @Test
    void aTableIsRecognisedByTheNamesOfItsColumns() throws IOException {
        write("timeline.txt", "When,Who,What\n2026-03-11 13:02 UTC,Ana,Paged\n");
        write("search.csv", "_time,_raw,host\n2026-03-11T13:02:03.000+00:00,2026-03-11T13:02:03Z down,web-1\n");
        write("prices.csv", "Date,Open,Close\n2026-03-11,1,2\n");
        IncidentFolder read = IncidentFolder.of(folder);
        assertThat(read.getProblems()).extracting(SourceProblem::getFile).containsExactly("prices.csv");
        for (TimelineSource source : read.getSources()) {
            RecordingSink sink = RecordingSink.of(source);
            boolean table = !source.id().equals("prices.csv");
            assertThat(sink.events()).hasSize(table ? 1 : 0);
            assertThat(sink.assumptions()).hasSize(table ? 1 : 0);
        }
    }

    @Test
    void anUnpackedExportIsOneSource() throws IOException {
        write("chat/channels.json", CHANNELS);
        write("chat/users.json", "[]");
        write("chat/general/2026-03-11.json", DAY);
        write("chat/general/graph.png", "not text");
        IncidentFolder read = IncidentFolder.of(folder);
        assertThat(read.getSources()).extracting(TimelineSource::id).containsExactly("chat", "chat/general/graph.png");
        RecordingSink sink = RecordingSink.of(read.getSources().get(0));
        assertThat(sink.event("slack:C1:1773240312.1").getSource().getFile()).isEqualTo("chat/general/2026-03-11.json");
        assertThat(sink.files())
                .containsOnlyKeys("chat/channels.json", "chat/users.json", "chat/general/2026-03-11.json");
    }

    @Test
    void anExportMayLieInTheFolderItself() throws IOException {
        write("channels.json", CHANNELS);
        write("general/2026-03-11.json", DAY);
        IncidentFolder read = IncidentFolder.of(folder);
        assertThat(read.getSources()).extracting(TimelineSource::id).containsExactly("slack-export");
        assertThat(RecordingSink.of(read.getSources().get(0)).event("slack:C1:1773240312.1"))
                .isNotNull();
    }

    @Test
    void anExportInAFolderOfItsArchiveIsFound() throws IOException {
        Zips.write(
                folder.resolve("e.zip"),
                Zips.of("my export/channels.json", CHANNELS, "my export/general/2026-03-11.json", DAY));
        IncidentFolder read = IncidentFolder.of(folder);
        assertThat(read.getSources()).extracting(TimelineSource::id).containsExactly("e.zip!/my export");
        assertThat(RecordingSink.of(read.getSources().get(0)).files())
                .containsOnlyKeys("e.zip!/my export/channels.json", "e.zip!/my export/general/2026-03-11.json");
    }

    @Test
    void aCutFileIsRecognisedByItsBeginning() throws IOException {
        write("cut.json", "[" + MESSAGE + "," + MESSAGE.substring(0, 40));
        IncidentFolder read = IncidentFolder.of(folder);
        assertThat(read.getProblems()).isEmpty();
        RecordingSink sink = RecordingSink.of(read.getSources().get(0));
        assertThat(sink.events()).hasSize(1);
        assertThat(sink.broken()).extracting(SourceProblem::getId).containsExactly("source.bad-json");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "A");
        assertThatThrownBy(() -> IncidentFolder.of(file))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("it is a file; name the folder that holds the exports");
        assertThatThrownBy(() -> IncidentFolder.of(file.resolveSibling("missing")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing: there is no such folder; name the one that holds the exports");
    }

    @Test
    void sourcesCanBeReadAgain() throws IOException {
        Zips.write(folder.resolve("e.zip"), Zips.of("channels.json", CHANNELS, "general/2026-03-11.json", DAY));
        TimelineSource source = IncidentFolder.of(folder).getSources().get(0);
        assertThat(RecordingSink.of(source).events())
                .isEqualTo(RecordingSink.of(source).events());
    }

    private void write(String path, String content) {
        Zips.write(folder.resolve(path), content);
    }
}
