package dev.postmortem.sources.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.postmortem.sources.input.RowProblem;

/** Says where and why a JSON text cannot be read any further. */
final class JsonBreak {
    static final String REMEDY = "export the file again, or mend it at that place";

    private JsonBreak() {}

    static RowProblem at(String place, JacksonException cause) {
        boolean limit = cause instanceof StreamConstraintsException;
        return new RowProblem(
                limit ? "source.limit" : "source.bad-json",
                (limit ? "the JSON is too big at " : "the JSON is broken at ") + place + ": "
                        + cause.getOriginalMessage(),
                limit ? "shorten or split the value" : REMEDY);
    }
}
