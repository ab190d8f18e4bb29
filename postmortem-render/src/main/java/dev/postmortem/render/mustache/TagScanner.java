package dev.postmortem.render.mustache;

import dev.postmortem.render.mustache.MustacheTemplateException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tags of a template; whatever the engine could read in another way is refused. */
final class TagScanner {
    private static final Pattern TAG = Pattern.compile(" *([#^/>&]?) *([A-Za-z0-9_./-]{1,200}) *");
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private final String template;
    private final String text;
    private final List<Tag> tags = new ArrayList<>();
    private int line = 1;
    private int counted;

    private TagScanner(String template, String text) {
        this.template = template;
        this.text = text;
    }

    static List<Tag> scan(String template, String text) {
        TagScanner scanner = new TagScanner(template, text);
        int open = text.indexOf(OPEN);
        while (open >= 0) {
            open = text.indexOf(OPEN, scanner.tag(open));
        }
        return scanner.tags;
    }

    /** Reads the tag at a place, and returns where it ends. */
    private int tag(int open) {
        Spot spot = spot(open);
        boolean triple = text.startsWith("{", open + 2);
        int begin = open + (triple ? 3 : 2);
        int close = text.indexOf(CLOSE, begin);
        if (close < 0 || triple && !text.startsWith("}", close + 2)) {
            throw syntax(spot, "a tag is not closed", "close it by " + (triple ? "}}}" : CLOSE));
        }
        int end = close + (triple ? 3 : 2);
        boolean comment = !triple && text.charAt(begin) == '!';
        tags.add(
                comment
                        ? new Tag(Tag.Sort.COMMENT, "", spot, open, end)
                        : tag(text.substring(begin, close), triple, spot, open, end));
        return end;
    }

    private static Tag tag(String content, boolean triple, Spot spot, int begin, int end) {
        Matcher matcher = TAG.matcher(content);
        if (!matcher.matches() || triple && !matcher.group(1).isEmpty()) {
            throw syntax(
                    spot,
                    "{{" + content + "}} is no tag that is known here",
                    "use a name with #, ^, /, > or nothing before it; delimiters cannot be changed, and there are no blocks");
        }
        Tag.Sort sort = triple ? Tag.Sort.RAW_VALUE : sort(matcher.group(1));
        return new Tag(sort, matcher.group(2), spot, begin, end);
    }

    private static Tag.Sort sort(String sign) {
        return switch (sign) {
            case "#" -> Tag.Sort.SECTION;
            case "^" -> Tag.Sort.INVERTED;
            case "/" -> Tag.Sort.END;
            case ">" -> Tag.Sort.PARTIAL;
            case "&" -> Tag.Sort.RAW_VALUE;
            default -> Tag.Sort.VALUE;
        };
    }

    private Spot spot(int place) {
        for (; counted < place; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return new Spot(template, line);
    }

    private static MustacheTemplateException syntax(Spot spot, String problem, String remedy) {
        return new MustacheTemplateException(Kind.SYNTAX, spot, problem, remedy);
    }
}
