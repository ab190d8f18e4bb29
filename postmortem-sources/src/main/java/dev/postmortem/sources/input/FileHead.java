package dev.postmortem.sources.input;

import dev.postmortem.sources.json.JsonShape;
import java.util.List;

/**
 * The beginning of a file, by which its format is recognised.
 *
 * @param name the name of the file; formats are recognised by content, the name is for messages
 * @param lines the first lines, without their ends; the last one may be cut
 * @param json the shape, if the file begins as JSON; empty otherwise
 */
public record FileHead(String name, List<String> lines, JsonShape json) {}
