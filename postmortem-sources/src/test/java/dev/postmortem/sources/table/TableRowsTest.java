package dev.postmortem.sources.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.sources.RecordingSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Rows as they are in real files, and those that cannot be read. */
class TableRowsTest {
    private static final String HEADER = "time,who,message\n";
    private static final String TIME = "2026-03-11T13:00:00Z";

    private static String place(SourceProblem problem) {
        return problem.getLine().orElseThrow() + " " + problem.getId();
    }

    @Test
    void theProblemOfARowNamesTheLineOnWhichItBegins() {
        RecordingSink read = Tables.read(HEADER
                + TIME + ",Ana,\"one\ntwo\"\n"
                + "never,Bo,\"three\nfour\"\n"
                + ",Cy,no time\n"
                + TIME + ",,\n"
                + TIME + ",Di,end\n");
        assertThat(Tables.texts(read)).containsExactly("one\ntwo", "end");
        assertThat(read.events())
                .extracting(e -> e.getSource().getLine().orElseThrow())
                .containsExactly(2L, 8L);
        assertThat(read.broken())
                .extracting(TableRowsTest::place)
                .containsExactly("4 source.bad-time", "6 source.no-time", "7 source.bad-line");
    }

    @Test
    void aQuoteThatNobodyClosesCostsOneRow() {
        RecordingSink read = Tables.read(HEADER + TIME + ",Ana,\"open\n" + TIME + ",Bo,b\n" + TIME + ",Cy,\"c\"\n");
        assertThat(read.broken()).extracting(TableRowsTest::place).containsExactly("2 source.bad-line");
        assertThat(Tables.texts(read)).containsExactly("b", "c");
    }

    @Test
    void aQuoteThatIsNotClosedWithinAThousandLinesCostsOneRow() {
        RecordingSink read =
                Tables.read(HEADER + TIME + ",Ana,\"open\n" + (TIME + ",Bo,b\n").repeat(CsvRecords.MAX_LINES + 5));
        assertThat(read.broken()).extracting(TableRowsTest::place).containsExactly("2 source.limit");
        assertThat(read.broken().get(0).getMessage()).contains("not closed");
        assertThat(read.events()).hasSize(CsvRecords.MAX_LINES + 5);
    }

    @Test
    void somethingBehindAQuoteIsAProblem() {
        RecordingSink read = Tables.read(HEADER + TIME + ",Ana,\"a\"b\n" + TIME + ",\"Bo\" ,5\" disk\n");
        assertThat(read.broken()).extracting(TableRowsTest::place).containsExactly("2 source.bad-line");
        assertThat(Tables.texts(read)).containsExactly("5\" disk");
        assertThat(read.events().get(0).getActor().orElseThrow().getName()).isEqualTo("Bo");
    }

    @Test
    void rowsMayBeShorterAndLongerThanTheHeader() {
        RecordingSink read = Tables.read(HEADER + TIME + ",Ana\n" + TIME + ",Bo,b,c,d\n" + TIME + "\n");
        assertThat(Tables.texts(read)).containsExactly("who=Ana", "b");
        assertThat(read.events().get(1).getAttributes())
                .containsEntry("column 4", "c")
                .containsEntry("column 5", "d");
        assertThat(read.broken()).extracting(TableRowsTest::place).containsExactly("4 source.bad-line");
    }

    @Test
    void limitsAreNamed() {
        RecordingSink read = Tables.read(HEADER
                + TIME + ",Ana," + ",".repeat(2_000) + "\n"
                + TIME + ",Bo," + "x".repeat(2 << 20) + "\n"
                + TIME + ",Cy,\"" + ("y".repeat(1 << 16) + "\n").repeat(20) + "\"\n"
                + TIME + ",Di,end\n");
        assertThat(Tables.texts(read)).containsExactly("end");
        assertThat(read.broken().subList(0, 3))
                .extracting(TableRowsTest::place)
                .containsExactly("2 source.limit", "3 source.limit", "4 source.limit");
    }

    @Test
    void oneDateProvesTheOrderOfAll() {
        RecordingSink read = Tables.read("when,what\n03/11/2026 13:00,a\n13/11/2026 13:00,b\n");
        assertThat(Tables.instants(read).get(0)).isEqualTo(Instant.parse("2026-11-03T13:00:00Z"));
        RecordingSink unknown = Tables.read("when,what\n03/11/2026 13:00,a\n");
        assertThat(unknown.broken()).extracting(SourceProblem::getId).containsExactly("source.bad-time");
        assertThat(unknown.broken().get(0).getMessage()).contains("one of two days");
    }

    @Test
    void aTimeOfDayNeedsADay() {
        RecordingSink read = Tables.read("when,what\n13:02,a\n");
        assertThat(read.broken()).extracting(SourceProblem::getId).containsExactly("source.no-time");
        assertThat(read.broken().get(0).getRemedy()).contains("CsvColumns.Builder.day");
    }

    @Property
    void whatIsQuotedByTheRulesIsReadAsItWas(@ForAll @Size(min = 1, max = 6) List<String> cells) {
        List<String> expected = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            String plain = cell.replace("\r", "");
            expected.add(plain);
            quoted.add("\"" + plain.replace("\"", "\"\"") + "\"");
        }
        CsvCells read = new CsvCells(';');
        for (String line : String.join(" ; ", quoted).split("\n", -1)) {
            read.add(line);
        }
        assertThat(read.isOpen()).isFalse();
        assertThat(read.cells()).isEqualTo(expected);
    }

    @Property
    void anyTextIsReadWithoutLosingARow(@ForAll String any) {
        RecordingSink read = Tables.read(HEADER + any.replace('\u0000', '"'));
        assertThat(read.rows())
                .isEqualTo(read.rowsWithEvents()
                        + read.broken().size()
                        + read.ignored().values().stream().mapToInt(i -> i).sum());
        assertThat(read.problems()).isEmpty();
    }
}
