package dev.postmortem.model.time;

import dev.postmortem.model.time.TimeTokens.Token;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A zone as written: a region, or the offsets that an abbreviation or a number can mean.
 *
 * @param region the region; absent if an offset is stated
 * @param offsets the possible offsets; empty if a region is stated
 * @param index the token at which it stands
 */
record WrittenZone(Optional<ZoneId> region, List<ZoneOffset> offsets, int index) {

    /** {@return the zone at a token; null if there is none} */
    static @Nullable Part<WrittenZone> at(TimeTokens tokens, int index) {
        Token token = tokens.at(index);
        if (token.is("+") || token.is("-")) {
            return numeric(tokens, index, index);
        }
        if (!token.isWord()) {
            return null;
        }
        Optional<ZoneId> region = ZoneNames.region(token.text());
        if (region.isPresent()) {
            return new Part<>(new WrittenZone(region, List.of(), index), index + 1);
        }
        List<ZoneOffset> offsets = ZoneNames.offsets(token.text());
        boolean shifted = token.is("utc") || token.is("gmt");
        if (shifted
                && (tokens.at(index + 1).isGlued("+") || tokens.at(index + 1).isGlued("-"))) {
            return numeric(tokens, index, index + 1);
        }
        return offsets.isEmpty() ? null : new Part<>(new WrittenZone(region, offsets, index), index + 1);
    }

    /**
     * Tells whether a minus after a time of day begins an offset and not the end of a range.
     *
     * <p>It does if it stands apart from the time but not from its digits, if four digits follow, or if the time has seconds
     * and what follows has none.
     */
    static boolean isOffset(TimeTokens tokens, int index, boolean clockHasSeconds) {
        if (tokens.at(index).is("+")) {
            return true;
        }
        boolean digits = tokens.at(index).is("-") && tokens.at(index + 1).isGluedNumber(1, 4);
        boolean apart = tokens.at(index).afterBlank();
        boolean four = tokens.at(index + 1).isNumber(4, 4);
        boolean secondsFollow = tokens.at(index + 4).isGlued(":");
        return digits && (apart || four || clockHasSeconds && !secondsFollow);
    }

    /** {@return the zone for a local time; a declared zone decides between the meanings of an abbreviation} */
    ZoneId resolve(TimeTokens tokens, LocalDateTime local, @Nullable ZoneId declared) {
        if (region.isPresent()) {
            return region.get();
        }
        return ZoneNames.resolve(offsets, local, Optional.ofNullable(declared))
                .orElseThrow(() -> tokens.wrongAt(
                        index,
                        "the abbreviation can mean any of the offsets " + offsets,
                        "write the offset or the region, such as Asia/Shanghai"));
    }

    private static Part<WrittenZone> numeric(TimeTokens tokens, int index, int sign) {
        Token hours = tokens.at(sign + 1);
        boolean minutes = hours.isNumber(1, 2) && tokens.at(sign + 2).isGlued(":");
        String padded = hours.isNumber(1, 1) ? "0" + hours.text() : hours.text();
        String rest = minutes ? ":" + tokens.at(sign + 3).text() : "";
        String offset = tokens.at(sign).text() + padded + rest;
        ZoneOffset read = ZoneNames.offset(offset)
                .orElseThrow(() -> tokens.wrongAt(sign, "this is no offset from UTC", "write it as +02:00"));
        return new Part<>(new WrittenZone(Optional.empty(), List.of(read), index), sign + (minutes ? 4 : 2));
    }
}
