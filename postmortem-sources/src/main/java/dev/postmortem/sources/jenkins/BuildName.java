package dev.postmortem.sources.jenkins;

import dev.postmortem.sources.json.JsonRecord;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a build is called.
 *
 * @param job the job with its folders, such as {@code shop/deploy}
 * @param title the job and the number, such as {@code shop/deploy #54}
 * @param identity what tells the build from others, with its server; absent if nothing does
 */
record BuildName(String job, String title, Optional<String> identity) {
    /** Addresses are taken apart in a time that grows with the square of their length. */
    private static final int LONGEST = 2_000;

    private static final Pattern PAGE = Pattern.compile("^https?://([^/]+)(?:/.*?)??/job/(.+?)/(\\d+)/?$");

    static BuildName of(JsonRecord build, JsonRecord job) {
        String url = build.text("url").filter(text -> text.length() <= LONGEST).orElse("");
        Matcher page = PAGE.matcher(url);
        Optional<String> number = build.text("number");
        if (page.matches()) {
            String path = decoded(page.group(2)).replace("/job/", "/");
            return new BuildName(
                    path, path + " #" + page.group(3), Optional.of(page.group(1) + "/" + path + "#" + page.group(3)));
        }
        String path = job.text("fullName")
                .or(() -> job.text("name"))
                .or(() -> build.text("fullDisplayName").map(full -> full.replaceFirst(" #\\d+$", "")))
                .orElse("an unnamed job");
        return new BuildName(path, path + number.map(n -> " #" + n).orElse(""), number.map(n -> path + "#" + n));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that begins no code stands for itself.
            return path;
        }
    }
}
