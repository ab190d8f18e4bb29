package dev.postmortem.sources.slack;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.Bundle;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.ProblemSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A Slack workspace export: the zip archive as Slack gives it, or the folder it was unpacked to.
 *
 * <p>A value; safe for use by many threads. The archive is read where it is and never unpacked to disk.
 */
public final class SlackExport implements TimelineSource {
    private static final int CHANNELS_TOLD = 20;

    private final String name;
    private final Path path;
    private final Optional<String> root;
    private final Optional<String> channel;

    private SlackExport(String name, Path path, Optional<String> root, Optional<String> channel) {
        this.name = name;
        this.path = path;
        this.root = root;
        this.channel = channel;
    }

    /**
     * Returns an export as a source, named by the last part of its path.
     *
     * @param zipOrFolder where it is; not opened before it is read
     * @return the source, with all channels
     */
    public static SlackExport of(Path zipOrFolder) {
        return new SlackExport(FormatSource.nameOf(zipOrFolder), zipOrFolder, Optional.empty(), Optional.empty());
    }

    /**
     * Returns the exports that stand in a folder or an archive, for the search of this module.
     *
     * @param name the name of the folder or archive; empty for the folder where reading began
     * @param path where it is
     * @param members the paths of the files in it
     * @return the exports, sorted by their place
     */
    public static List<SlackExport> in(String name, Path path, List<String> members) {
        return SlackLayout.roots(members).stream()
                .map(root -> new SlackExport(name, path, Optional.of(root), Optional.empty()))
                .toList();
    }

    /**
     * Returns this export with one channel only.
     *
     * @param nameOrId the name of the channel, without the number sign, or its id; where there is nothing of it in the
     *     export, that is a problem
     * @return the source
     */
    public SlackExport channel(String nameOrId) {
        Objects.requireNonNull(nameOrId, "nameOrId");
        return new SlackExport(name, path, root, Optional.of(nameOrId));
    }

    /**
     * Tells whether a file is part of this export, for the search of this module.
     *
     * @param member the path of a file in the folder or archive
     * @return true if this export reads it
     */
    public boolean reads(String member) {
        return root.filter(r -> member.startsWith(r) && SlackLayout.belongs(member.substring(r.length())))
                .isPresent();
    }

    @Override
    public String id() {
        String place =
                root.map(r -> r.isEmpty() ? r : r.substring(0, r.length() - 1)).orElse("");
        if (name.isEmpty()) {
            return place.isEmpty() ? SlackDay.ID : place;
        }
        return place.isEmpty() ? name : name + "!/" + place;
    }

    @Override
    public ReadOutcome read(ReadContext context, EventSink sink) throws IOException {
        try (Bundle bundle = Bundle.open(name, path)) {
            List<SlackExport> found = root.isPresent() ? List.of(this) : inside(bundle);
            if (root.isEmpty()) {
                tellOthers(bundle, found, context, sink);
            }
            boolean any = false;
            for (SlackExport export : found) {
                any |= export.readMembers(bundle, context, sink);
            }
            if (!any && channel.isPresent() && !found.isEmpty()) {
                tellNoChannel(channel.get(), bundle, context, sink);
            }
        }
        return ReadOutcome.COMPLETE;
    }

    private List<SlackExport> inside(Bundle bundle) {
        return in(name, path, bundle.paths()).stream()
                .map(export -> channel.map(export::channel).orElse(export))
                .toList();
    }

    /** What is in the archive and is no part of an export is named too. */
    private void tellOthers(Bundle bundle, List<SlackExport> found, ReadContext context, EventSink sink) {
        Set<SourceProblem> problems = new LinkedHashSet<>(bundle.problems());
        if (found.isEmpty()) {
            problems.add(problem(name, "there is no Slack export in it", "give the zip archive that Slack made"));
        }
        List<Bundle.Member> others = bundle.members().stream()
                .filter(m -> found.stream().noneMatch(export -> export.reads(m.path())))
                .toList();
        if (!problems.isEmpty()) {
            ProblemSource.of(name, List.copyOf(problems)).read(context, sink);
        }
        for (Bundle.Member other : others) {
            String file = other.file().name();
            SourceProblem problem = problem(file, "it is no part of the Slack export", "read it on its own");
            ProblemSource.of(file, List.of(problem)).read(context, sink);
        }
    }

    private void tellNoChannel(String asked, Bundle bundle, ReadContext context, EventSink sink) {
        List<String> channels = bundle.paths().stream()
                .filter(SlackLayout::isDay)
                .map(SlackLayout::channel)
                .distinct()
                .sorted()
                .toList();
        String some = String.join(", ", channels.subList(0, Math.min(CHANNELS_TOLD, channels.size())));
        String more = channels.size() > CHANNELS_TOLD ? " and " + (channels.size() - CHANNELS_TOLD) + " more" : "";
        SourceProblem problem = problem(
                "source.no-channel",
                name,
                "there are no messages of the channel " + asked + " in it",
                channels.isEmpty()
                        ? "export the workspace again, with its messages"
                        : "give the name of one of these channels, or its id: " + some + more);
        ProblemSource.of(name, List.of(problem)).read(context, sink);
    }

    private static SourceProblem problem(String file, String message, String remedy) {
        return problem("source.unrecognised", file, message, remedy);
    }

    private static SourceProblem problem(String id, String file, String message, String remedy) {
        return SourceProblem.builder()
                .id(id)
                .file(file)
                .message(message)
                .remedy(remedy)
                .build();
    }

    /** {@return whether there was anything of the channels that were asked for} */
    private boolean readMembers(Bundle bundle, ReadContext context, EventSink sink) throws IOException {
        List<Bundle.Member> members =
                bundle.members().stream().filter(m -> reads(m.path())).toList();
        SlackNames names = new SlackNames();
        for (Bundle.Member member : members) {
            if (!SlackLayout.isDay(member.path())) {
                SlackList list = new SlackList(inside(member), names);
                FormatSource.of(member.file(), list).read(context, sink);
            }
        }
        List<Bundle.Member> asked = members.stream()
                .filter(m -> SlackLayout.isDay(m.path()) && isAsked(m, names))
                .toList();
        JsonFileFormat day = new JsonFileFormat(new SlackDay(names));
        for (Bundle.Member member : asked) {
            FormatSource.of(member.file(), day).read(context, sink);
        }
        return !asked.isEmpty();
    }

    private String inside(Bundle.Member member) {
        return member.path().substring(root.orElse("").length());
    }

    private boolean isAsked(Bundle.Member member, SlackNames names) {
        String folder = SlackLayout.channel(inside(member));
        return channel.isEmpty()
                || channel.get().equals(folder)
                || channel.get().equals(names.channelId(folder));
    }
}
