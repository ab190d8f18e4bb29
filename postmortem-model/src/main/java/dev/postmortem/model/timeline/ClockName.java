package dev.postmortem.model.timeline;

import java.util.regex.Pattern;

/** The name of the clock that wrote a file: that of the archive it is in, or its own without the day in it. */
final class ClockName {
    private static final String ENTRY = "!/";
    private static final int DIGITS_OF_DAY = 8;
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(-?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12][0-9]|3[01])(?![0-9])");

    private ClockName() {}

    static String of(String file) {
        int entry = file.indexOf(ENTRY);
        if (entry > 0) {
            return file.substring(0, entry);
        }
        int name = file.lastIndexOf('/') + 1;
        return mayHaveDay(file, name)
                ? file.substring(0, name) + DAY.matcher(file.substring(name)).replaceAll("*")
                : file;
    }

    /** This is asked of every event, and most names have no day. */
    private static boolean mayHaveDay(String file, int from) {
        int digits = 0;
        for (int i = from; i < file.length(); i++) {
            char c = file.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits >= DIGITS_OF_DAY;
    }
}
