package dev.postmortem.sources.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.sources.Zips;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    @TempDir
    Path folder;

    @Test
    void entriesAreSortedAndReadWhereTheyAre() {
        byte[] zip = Zips.of("b.txt", "B", "a/./c.txt", "C", "__MACOSX/x", "no", ".hidden/y", "no");
        assertThat(texts(zip)).containsExactly("a/c.txt=C", "b.txt=B");
        assertThat(problems(zip)).isEmpty();
        assertThat(folder.toFile().list()).containsExactly("a.zip");
    }

    @Test
    void namesThatLeadOutAreRefusedAndTheOthersRead() {
        for (String name : List.of("../e.txt", "a/../../e", "/etc/e.txt", "..\\e.txt", "C:evil.txt", "a/..")) {
            byte[] zip = Zips.of(name, "evil", "good.txt", "G");
            assertThat(texts(zip)).as(name).containsExactly("good.txt=G");
            assertThat(problems(zip)).as(name).containsExactly("source.unsafe-name");
        }
    }

    @Test
    void aNulInANameIsRefused() {
        byte[] zip = Zips.renamed(Zips.of("a.jsonXpng", "evil", "good.txt", "G"), "a.jsonXpng", "a.json\0png");
        assertThat(texts(zip)).containsExactly("good.txt=G");
        assertThat(problems(zip)).containsExactly("source.unsafe-name");
    }

    @Test
    void encodedNamesAreNotDecoded() {
        assertThat(texts(Zips.of("%2e%2e%2fe.txt", "E"))).containsExactly("%2e%2e%2fe.txt=E");
    }

    @Test
    void oneOfTwoEntriesWithOneNameIsRead() {
        byte[] zip = Zips.renamed(Zips.of("a.txt", "first", "b.txt", "second"), "b.txt", "a.txt");
        assertThat(texts(zip)).hasSize(1);
        assertThat(problems(zip)).containsExactly("source.duplicate-name");
        assertThat(texts(zip)).isEqualTo(texts(zip));
    }

    @Test
    void aWrongChecksumIsNamed() {
        byte[] zip = Zips.of("a.txt", "content");
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        zip[directory + 16] ^= 1;
        assertThat(read(zip)).containsExactly("a.txt: source.corrupt");
    }

    @Test
    void aSizeThatLiesIsALimit() {
        byte[] zip = Zips.of("a.txt", "x".repeat(5000));
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        zip[directory + 24] = 10;
        zip[directory + 25] = 0;
        assertThat(read(zip)).containsExactly("a.txt: source.limit");
    }

    @Test
    void aBombIsCutOff() {
        assertThat(read(Zips.of("a.txt", "x".repeat(8_000_000)))).containsExactly("a.txt: source.limit");
    }

    @Test
    void aCutArchiveIsNamed() {
        byte[] zip = Zips.of("a.txt", "A");
        byte[] cut = Arrays.copyOf(zip, zip.length - 5);
        assertThat(texts(cut)).isEmpty();
        assertThat(problems(cut)).containsExactly("source.bad-archive");
    }

    @Test
    void anArchiveInAnArchiveIsAFileLikeAnyOther() {
        byte[] inner = Zips.of("x.txt", "X");
        byte[] zip = Zips.of("inner.zip", new String(inner, StandardCharsets.ISO_8859_1));
        assertThat(texts(zip)).hasSize(1).first().asString().startsWith("inner.zip=PK");
    }

    @Test
    void linksAndHiddenFilesOfAFolderAreNotFollowed() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "secret");
        Path inside = Files.createDirectories(folder.resolve("in/sub"));
        Files.writeString(inside.resolve("a.txt"), "A");
        Files.writeString(folder.resolve("in/.hidden"), "no");
        Files.createSymbolicLink(folder.resolve("in/link.txt"), outside);
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        try (Bundle bundle = Bundle.open("", folder.resolve("in"))) {
            assertThat(bundle.members()).extracting(Bundle.Member::path).containsExactly("sub/a.txt");
            assertThat(bundle.problems())
                    .extracting(p -> p.getFile() + " " + p.getId())
                    .containsExactlyInAnyOrder("link.txt source.link", "loop source.link");
        }
    }

    @Test
    void aZipIsToldByContent() throws IOException {
        byte[] zip = Zips.of("a.txt", "A");
        byte[] withPrefix = Arrays.copyOf("junk".getBytes(StandardCharsets.UTF_8), 4 + zip.length);
        System.arraycopy(zip, 0, withPrefix, 4, zip.length);
        assertThat(ZipMark.isZip(Zips.write(folder.resolve("z"), zip))).isTrue();
        assertThat(ZipMark.isZip(Zips.write(folder.resolve("z"), withPrefix))).isTrue();
        assertThat(ZipMark.isZip(Zips.write(folder.resolve("z"), Arrays.copyOf(zip, 30))))
                .isTrue();
        assertThat(ZipMark.isZip(Zips.write(folder.resolve("z"), "PK is a name")))
                .isFalse();
        assertThat(ZipMark.isZip(Zips.write(folder.resolve("z"), ""))).isFalse();
    }

    private List<String> problems(byte[] zip) {
        try (Bundle bundle = Bundle.open("a.zip", Zips.write(folder.resolve("a.zip"), zip))) {
            assertThat(bundle.problems()).extracting(SourceProblem::getFile).allMatch("a.zip"::equals);
            return bundle.problems().stream().map(SourceProblem::getId).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> texts(byte[] zip) {
        List<String> texts = new ArrayList<>();
        try (Bundle bundle = Bundle.open("a.zip", Zips.write(folder.resolve("a.zip"), zip))) {
            for (Bundle.Member member : bundle.members()) {
                assertThat(member.file().name()).isEqualTo("a.zip!/" + member.path());
                texts.add(member.path() + "=" + text(member.file()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private List<String> read(byte[] zip) {
        List<String> found = new ArrayList<>();
        try (Bundle bundle = Bundle.open("a.zip", Zips.write(folder.resolve("a.zip"), zip))) {
            bundle.members().forEach(m -> text(m.file().reportingTo(p -> found.add(m.path() + ": " + p.getId()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String text(InputFile file) {
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
