package dev.postmortem.sources.log;

import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.log.event.Member;
import java.util.Arrays;
import java.util.Optional;

/** What some exporters write around each record of a log. */
enum LogWrapper {
    /** {@code elasticdump}. */
    ELASTICSEARCH("_source", "_index"),
    /** The JSON export of Splunk. */
    SPLUNK("result", "result/_time");

    private final String name;
    private final String sign;

    LogWrapper(String name, String sign) {
        this.name = name;
        this.sign = sign;
    }

    /** {@return what stands around the records of a file, if something does} */
    static Optional<LogWrapper> of(JsonShape shape) {
        return Arrays.stream(values())
                .filter(wrapper -> shape.hasAll("/" + wrapper.name, "/" + wrapper.sign))
                .findFirst();
    }

    Member top() {
        return Member.topWithin(name);
    }
}
