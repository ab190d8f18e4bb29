package dev.postmortem.model.time;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.time.WrittenClock.Half;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text with a time or with a range of two. What one end leaves out it takes from the other. Belongs to one text. */
final class WrittenRange {
    private static final int LARGEST_OFFSET = 14;
    private static final int HALF_AN_HOUR = 30;
    private static final int THREE_QUARTERS = 45;

    private final TimeTokens tokens;
    private final MomentReader reader;
    private final WrittenMoment first;
    private final @Nullable WrittenMoment second;
    private final boolean hyphen;
    private boolean halfGuessed;

    WrittenRange(TimeTokens tokens, TimeContext context) {
        this.tokens = tokens;
        this.reader = new MomentReader(tokens, context);
        this.first = new WrittenMoment(tokens, 0, context.order());
        int divider = first.next();
        this.hyphen = tokens.at(divider).isGlued("-") && !tokens.at(divider + 1).afterBlank();
        if (tokens.at(divider).isEnd()) {
            this.second = null;
            return;
        }
        this.second = new WrittenMoment(tokens, divider + (tokens.at(divider).is(".") ? 2 : 1), context.order());
        if (!tokens.at(second.next()).isEnd()) {
            throw tokens.wrongAt(second.next(), "a range has two ends", "write one range");
        }
        share(first, second);
    }

    /** {@return the time, still without its raw text} */
    EventTimeBuilder toTime() {
        ReadMoment start = reader.read(first, null);
        ReadMoment end = second == null ? null : reader.read(second, start);
        EventTimeBuilder time = EventTime.builder()
                .earliest(start.start())
                .precision(end == null ? start.precision() : coarser(start.precision(), end.precision()))
                .basis(end == null ? start.basis() : graver(start.basis(), end.basis()))
                .zone(start.zone())
                .confidence(confidence(start));
        latest(start, end).ifPresent(time::latestExclusive);
        return time;
    }

    private Optional<Instant> latest(ReadMoment start, @Nullable ReadMoment end) {
        if (end == null || end.start().equals(start.start())) {
            return start.end();
        }
        if (end.start().isBefore(start.start())) {
            throw tokens.wrongAt(first.next(), "the range ends before it begins", "swap the ends");
        }
        if (hyphen && isLikeOffset(start, end)) {
            throw tokens.wrongAt(
                    first.next(),
                    "this can be the end of a range or an offset from UTC",
                    "write \"to\" for a range, or a blank before an offset");
        }
        return Optional.of(second != null && second.clock == null ? end.end().orElse(end.start()) : end.start());
    }

    private boolean isLikeOffset(ReadMoment start, ReadMoment end) {
        if (second == null || second.clock == null || second.date != null || second.clock.half() != null) {
            return false;
        }
        int minute = end.local().getMinute();
        boolean nextDay = end.local().toLocalDate().isAfter(start.local().toLocalDate());
        return nextDay
                && second.clock.hour() <= LARGEST_OFFSET
                && (minute == 0 || minute == HALF_AN_HOUR || minute == THREE_QUARTERS);
    }

    private Confidence confidence(ReadMoment start) {
        if (first.doubtful || second != null && second.doubtful) {
            return Confidence.SUSPECTED;
        }
        boolean rough = isRough(first) || second != null && isRough(second);
        return rough || halfGuessed || start.nextDay() ? Confidence.LIKELY : Confidence.CONFIRMED;
    }

    private static boolean isRough(WrittenMoment moment) {
        return moment.rough || moment.clock != null && moment.clock.statesHalfTwice();
    }

    private void share(WrittenMoment start, WrittenMoment end) {
        if (start.clock == null && end.date == null) {
            throw tokens.wrongAt(start.next(), "a day and a time of day make no range", "give both ends alike");
        }
        start.zone = start.zone == null ? end.zone : start.zone;
        end.zone = end.zone == null ? start.zone : end.zone;
        WrittenDate startDate = start.date;
        WrittenDate endDate = end.date;
        if (startDate == null || endDate == null) {
            start.date = startDate == null ? endDate : startDate;
        } else if (!startDate.hasYear() && endDate.hasYear()) {
            start.date = startDate.in(endDate.year());
        } else if (startDate.hasYear() && !endDate.hasYear()) {
            end.date = endDate.in(startDate.year());
        }
        if (start.clock != null && end.clock != null && start.clock.half() == null && end.clock.half() != null) {
            start.clock = withHalf(start.clock, end.clock);
        }
    }

    /** In {@code 10:52-11:23 PM} the first time is in the half of the day that makes the range shorter. */
    private WrittenClock withHalf(WrittenClock start, WrittenClock end) {
        if (!start.isTwelveHour() || !end.isTwelveHour()) {
            return start;
        }
        halfGuessed = true;
        WrittenClock morning = start.in(Half.AM);
        WrittenClock evening = start.in(Half.PM);
        return forward(morning, end) < forward(evening, end) ? morning : evening;
    }

    private static int forward(WrittenClock start, WrittenClock end) {
        return Math.floorMod(end.toMinutes() - start.toMinutes(), 24 * 60);
    }

    private static TimePrecision coarser(TimePrecision left, TimePrecision right) {
        return left.compareTo(right) < 0 ? left : right;
    }

    private static TimeBasis graver(TimeBasis left, TimeBasis right) {
        return left.compareTo(right) > 0 ? left : right;
    }
}
