package dev.postmortem.sources.markdown;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a report states as key and value: in its front matter, above its first section, in tables of two columns. */
final class Facts {
    private static final Pattern LINE =
            Pattern.compile("(?:[-*+] )?(\\p{L}[\\p{L}\\p{N} /&()'_-]{0,38}?)\\s*:\\s+(\\S.*)", Pattern.DOTALL);
    private static final Pattern SEVERITY = Pattern.compile("(?i)(?:sev(?:erity)?|s|p|priority)?[ -]?([1-9])\\b.*");
    private static final Map<String, MilestoneName> MILESTONES = milestones();
    private static final List<String> AUTHORS =
            List.of("author", "authors", "written by", "created by", "contributors", "reporter", "editors", "editor");
    private static final List<String> OWNERS =
            List.of("owner", "postmortem owner", "post mortem owner", "incident owner", "report owner", "dri");
    private static final List<String> DATES =
            List.of("date", "incident date", "date of incident", "date of the incident", "incident day", "when");
    private static final List<String> REFERENCES = List.of(
            "incident",
            "incident id",
            "incident number",
            "incident reference",
            "reference",
            "tracking id",
            "incident ticket");
    private static final List<String> SEVERITIES = List.of("severity", "sev", "incident severity", "severity level");

    private final ReportFindings findings;
    private final Map<String, StringBuilder> labels = new TreeMap<>();
    private final Map<SectionKind, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<MilestoneName, Stated> milestones = new TreeMap<>();
    private final List<Actor> authors = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<Actor> owner = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private Optional<String> reference = Optional.empty();
    private Optional<Severity> severity = Optional.empty();
    private final Map<String, List<String>> lists = new TreeMap<>();

    /** A time as stated, and where. */
    record Stated(String time, int line, String section) {}

    Facts(ReportFindings findings) {
        this.findings = findings;
    }

    private static Map<String, MilestoneName> milestones() {
        Map<String, MilestoneName> names = new TreeMap<>();
        for (MilestoneName name : List.of(
                MilestoneName.LEAD_UP_STARTED,
                MilestoneName.IMPACT_STARTED,
                MilestoneName.DETECTED,
                MilestoneName.DECLARED,
                MilestoneName.ACKNOWLEDGED,
                MilestoneName.MOBILIZED,
                MilestoneName.PUBLIC_NOTICE,
                MilestoneName.IDENTIFIED,
                MilestoneName.CONTAINED,
                MilestoneName.MITIGATED,
                MilestoneName.IMPACT_ENDED,
                MilestoneName.RESOLVED,
                MilestoneName.CLOSED)) {
            String words = name.toString().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            names.put(words, name);
            names.put(words + " at", name);
        }
        names.put("outage started", MilestoneName.IMPACT_STARTED);
        names.put("outage start", MilestoneName.IMPACT_STARTED);
        names.put("impact start", MilestoneName.IMPACT_STARTED);
        names.put("start of impact", MilestoneName.IMPACT_STARTED);
        names.put("outage ended", MilestoneName.IMPACT_ENDED);
        names.put("outage end", MilestoneName.IMPACT_ENDED);
        names.put("impact end", MilestoneName.IMPACT_ENDED);
        names.put("end of impact", MilestoneName.IMPACT_ENDED);
        names.put("time detected", MilestoneName.DETECTED);
        names.put("time of detection", MilestoneName.DETECTED);
        names.put("time resolved", MilestoneName.RESOLVED);
        names.put("time of resolution", MilestoneName.RESOLVED);
        names.put("time mitigated", MilestoneName.MITIGATED);
        return names;
    }

    /** {@return the milestone that words name; absent if they name none} */
    static Optional<MilestoneName> milestone(String words) {
        return Optional.ofNullable(MILESTONES.get(SectionKind.normalized(words)));
    }

    /** {@return the key and the value of a line; null if it has none} */
    static Optional<Map.Entry<String, String>> split(String line) {
        Matcher fact = LINE.matcher(line.strip());
        return fact.matches() && fact.group(2).length() <= 2_000
                ? Optional.of(Map.entry(fact.group(1).strip(), fact.group(2).strip()))
                : Optional.empty();
    }

    /** {@return whether a key has a meaning, so that its value is no label} */
    static boolean isKnown(String key) {
        String name = SectionKind.normalized(key);
        return DATES.contains(name)
                || AUTHORS.contains(name)
                || OWNERS.contains(name)
                || REFERENCES.contains(name)
                || SEVERITIES.contains(name)
                || name.equals("title")
                || name.equals("status")
                || !listPath(name).isEmpty()
                || milestone(key).isPresent()
                || SectionKind.of(key).filter(SectionKind::isText).isPresent();
    }

    /** Takes a fact; returns the field that it belongs to. */
    String take(String key, String value, int line, String section) {
        String name = SectionKind.normalized(key);
        if (name.equals("title")) {
            title = Optional.of(value);
            return "/title";
        }
        Optional<MilestoneName> milestone = milestone(key);
        Optional<SectionKind> text = SectionKind.of(key).filter(SectionKind::isText);
        if (milestone.isPresent()
                && Lead.of(value).isPresent()
                && milestones.putIfAbsent(milestone.get(), new Stated(value, line, section)) == null) {
            return SectionKind.MILESTONES.path();
        }
        if (text.isPresent()) {
            texts.computeIfAbsent(text.get(), kind -> new StringBuilder())
                    .append(value)
                    .append("\n\n");
            return text.get().path();
        }
        return listPath(name).isEmpty() ? who(name, key, value, line, section) : list(name, value);
    }

    private static String listPath(String name) {
        return switch (name) {
            case "services", "affected services", "service", "affected service", "components" ->
                "/incident/affectedServices";
            case "teams", "team", "affected teams" -> "/incident/teams";
            case "environments", "environment" -> "/incident/environments";
            default -> "";
        };
    }

    private String list(String name, String value) {
        lists.computeIfAbsent(listPath(name), path -> new ArrayList<>()).addAll(names(value));
        return listPath(name);
    }

    private static List<String> names(String value) {
        return Pattern.compile("[,;]| and ")
                .splitAsStream(value.replaceAll("^\\[(.*)\\]$", "$1"))
                .map(part -> part.strip().replaceAll("^[\"'@]|[\"'@]$", ""))
                .filter(part -> !part.isBlank())
                .toList();
    }

    private String who(String name, String key, String value, int line, String section) {
        if (AUTHORS.contains(name)) {
            names(value).forEach(author -> authors.add(Actor.of(author, ActorType.HUMAN)));
            return "/contributors";
        }
        if (OWNERS.contains(name) && owner.isEmpty()) {
            owner = names(value).stream().findFirst().map(person -> Actor.of(person, ActorType.HUMAN));
            return "/owner";
        }
        return incident(name, key, value, line, section);
    }

    private String incident(String name, String key, String value, int line, String section) {
        if (REFERENCES.contains(name) && reference.isEmpty()) {
            reference = Optional.of(value);
            return "/incident/reference";
        }
        if (SEVERITIES.contains(name) && severity.isEmpty()) {
            severity = severity(value);
            if (severity.isPresent()) {
                return "/incident/severity";
            }
            unread("severity", value, line, section);
        }
        if (DATES.contains(name) && day.isEmpty()) {
            day = ReportDates.in(value);
            if (day.isEmpty()) {
                unread("date", value, line, section);
            }
        }
        StringBuilder before = labels.computeIfAbsent(key, k -> new StringBuilder());
        before.append(before.isEmpty() ? "" : "; ").append(value);
        return "/labels/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** {@return the severity that a text states; absent if it has no number of a scale} */
    static Optional<Severity> severity(String value) {
        Matcher level = SEVERITY.matcher(value.strip());
        return level.matches()
                ? Optional.of(Severity.of(Integer.parseInt(level.group(1)), value.strip()))
                : Optional.empty();
    }

    private void unread(String what, String value, int line, String section) {
        String message = "the " + what + " \"" + value + "\" cannot be read; it is kept as a label";
        findings.tell(ReportRule.VALUE_UNREAD, line, section, message, "set it on the postmortem");
    }

    Optional<String> title() {
        return title;
    }

    Optional<Actor> owner() {
        return owner;
    }

    List<Actor> authors() {
        return authors;
    }

    Optional<LocalDate> day() {
        return day;
    }

    Optional<String> reference() {
        return reference;
    }

    Optional<Severity> severity() {
        return severity;
    }

    Map<String, String> labels() {
        Map<String, String> written = new TreeMap<>();
        labels.forEach((key, values) -> written.put(key, values.toString()));
        return written;
    }

    List<String> list(String path) {
        return lists.getOrDefault(path, List.of());
    }

    /** {@return texts that stand beside their names instead of below headings} */
    Map<SectionKind, StringBuilder> texts() {
        return texts;
    }

    Map<MilestoneName, Stated> stated() {
        return milestones;
    }
}
