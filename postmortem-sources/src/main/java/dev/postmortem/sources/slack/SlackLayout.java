package dev.postmortem.sources.slack;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an export stands in a folder or an archive: the lists at its root, a folder for each channel below it. */
final class SlackLayout {
    private static final Set<String> CHANNEL_LISTS = Set.of("channels.json", "groups.json", "dms.json", "mpims.json");
    private static final Set<String> USER_LISTS = Set.of("users.json", "org_users.json");
    private static final Set<String> OTHER_LISTS = Set.of(
            "integration_logs.json",
            "canvases.json",
            "content_flags.json",
            "file_conversations.json",
            "huddle_transcripts.json",
            "lists.json");
    private static final String CANVAS = "canvas_in_the_conversation.json";
    private static final int DAY_LENGTH = "2026-01-02.json".length();

    private SlackLayout() {}

    /** Returns the roots, each with a slash at its end or empty, sorted. */
    static List<String> roots(List<String> paths) {
        Set<String> channels = folders(paths, CHANNEL_LISTS);
        Set<String> users = folders(paths, USER_LISTS);
        Set<String> withDays = paths.stream()
                .filter(SlackLayout::isDay)
                .map(p -> folder(folder(p).substring(0, folder(p).length() - 1)))
                .collect(Collectors.toSet());
        return paths.stream()
                .map(SlackLayout::folder)
                .distinct()
                .filter(f -> channels.contains(f) && (users.contains(f) || withDays.contains(f))
                        || users.contains(f) && withDays.contains(f))
                .sorted()
                .toList();
    }

    static boolean isChannelList(String path) {
        return CHANNEL_LISTS.contains(path);
    }

    static boolean isUserList(String path) {
        return USER_LISTS.contains(path);
    }

    /** Tells whether a path below the root belongs to the export. */
    static boolean belongs(String path) {
        boolean list = isChannelList(path) || isUserList(path) || OTHER_LISTS.contains(path);
        return list || depth(path) == 1 && (isDay(path) || path.endsWith("/" + CANVAS));
    }

    static boolean isDay(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return depth(path) > 0
                && name.length() == DAY_LENGTH
                && name.endsWith(".json")
                && name.charAt(4) == '-'
                && name.charAt(7) == '-'
                && name.chars().limit(10).allMatch(c -> c == '-' || c >= '0' && c <= '9');
    }

    /** {@return the folder that the file of a day stands in, which is named by its channel} */
    static String channel(String day) {
        String folder = day.substring(0, day.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    private static Set<String> folders(List<String> paths, Set<String> names) {
        return paths.stream()
                .filter(p -> names.contains(p.substring(folder(p).length())))
                .map(SlackLayout::folder)
                .collect(Collectors.toSet());
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
