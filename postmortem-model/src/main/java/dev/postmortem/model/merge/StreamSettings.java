package dev.postmortem.model.merge;

import dev.postmortem.model.time.TimeWindow;
import java.util.Optional;

/**
 * What the user of a builder said about a streaming merge.
 *
 * @param options how events are kept on disk
 * @param window which events are kept
 * @param progress who is told
 */
record StreamSettings(StreamOptions options, Optional<TimeWindow> window, ProgressListener progress) {}
