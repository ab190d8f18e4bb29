package dev.postmortem.sources.aws;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.json.JsonTrees;
import dev.postmortem.sources.time.EpochTimes;
import java.util.Optional;
import java.util.stream.Stream;

/** How all services write times, names of resources, JSON inside JSON and lists that go on. */
final class AwsRecords {
    private AwsRecords() {}

    /** Reads a time; the first version of the command line tool prints some as seconds since 1970. */
    static EventTime time(JsonRecord record, String... path) {
        JsonRecord time = record.at(path);
        return time.node().isNumber() ? EpochTimes.read(time.node().asText(), EpochUnit.SECONDS) : record.time(path);
    }

    /**
     * Returns the JSON in a text, or the JSON itself where it is not in a text.
     *
     * @return the value, with the pointer of the text; missing if it is no JSON
     */
    static JsonRecord json(JsonRecord text) {
        if (!text.node().isTextual()) {
            return text;
        }
        try {
            return new JsonRecord(JsonTrees.parse(text.node().asText()), text.pointer());
        } catch (RowProblem e) {
            return new JsonRecord(MissingNode.getInstance(), text.pointer());
        }
    }

    /** Returns a member without which the row says nothing. */
    static String required(JsonRecord record, String... path) {
        return record.text(path)
                .orElseThrow(() -> new RowProblem(
                        "source.bad-row",
                        "the record has no \"" + String.join(".", path) + "\"",
                        "export it again with all its members, or remove it"));
    }

    /** Returns the last part of the name of a resource, such as {@code myalarm}. */
    static Optional<String> lastPart(Optional<String> arn) {
        return arn.map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1))
                .filter(part -> !part.isBlank());
    }

    /** Reports that an answer says where its next page begins. */
    static void nextPage(JsonRecord answer, JsonRows rows) {
        Stream.of("NextToken", "nextToken")
                .map(answer::at)
                .filter(next -> next.text().isPresent())
                .forEach(next -> rows.problem(
                        next.pointer(),
                        new RowProblem(
                                "source.incomplete",
                                "the list says that more records follow it",
                                "export the pages after this one too")));
    }
}
