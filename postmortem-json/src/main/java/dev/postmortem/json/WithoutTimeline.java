package dev.postmortem.json;

import com.fasterxml.jackson.core.filter.TokenFilter;
import org.jspecify.annotations.Nullable;

/** Lets everything of a document through but its timeline. */
final class WithoutTimeline extends TokenFilter {
    static final WithoutTimeline TOP = new WithoutTimeline();

    private WithoutTimeline() {}

    @Override
    public @Nullable TokenFilter includeProperty(String name) {
        return name.equals("timeline") ? null : TokenFilter.INCLUDE_ALL;
    }
}
