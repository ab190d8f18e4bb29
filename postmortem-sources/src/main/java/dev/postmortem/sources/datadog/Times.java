package dev.postmortem.sources.datadog;

import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.time.EpochTimes;

/** Reads times that are numbers with a documented unit in some answers and texts in others. */
final class Times {
    private Times() {}

    static EventTime read(JsonRecord at, EpochUnit unit) {
        String text = at.text().orElse("");
        return text.matches("-?[0-9.]+") ? EpochTimes.read(text, unit) : at.time();
    }
}
