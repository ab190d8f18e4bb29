package dev.postmortem.rca.openpsa;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads and writes coherent fault trees in the XML of the Open-PSA model exchange format.
 *
 * <p>A factor graph has explanations where a fault tree has gates:
 * <ul>
 *   <li>A gate is a factor that explanations explain; a top gate, which no other gate uses, is an OUTCOME.
 *   <li>{@code <or>} gives one explanation for each operand, {@code <and>} one with all operands as causes,
 *       {@code <atleast min="k">} one with at least k of them; a bare operand is one explanation with one cause.
 *   <li>A formula inside a formula is spread out where the meaning allows it: {@code and} in {@code or} is an explanation of
 *       its own. Any other is a CONDITION with the id of the gate, a slash and a number, such as {@code g1/1}.
 *   <li>A basic event is an unexplained CONDITION, its {@code <float>}, {@code <int>} or {@code <bool>} the likelihood. One
 *       that is used but not defined is taken as a basic event without a likelihood, and a finding tells of it.
 *   <li>House events and {@code <constant>} are computed away: what is always so is no cause, what is never so explains
 *       nothing. They and the gates that they decide are in {@link FaultTree#getConstants()}. A top gate that is always so
 *       becomes an unexplained outcome of likelihood 1; one that is never so is explained by itself alone, which is as
 *       good as not at all.
 *   <li>A private event, or one in a private component, has the names of its containers and dots before its name.
 *       Components are not kept otherwise. Labels are the texts of factors; attributes that begin with {@code factor-}
 *       carry what else a factor says of itself.
 * </ul>
 *
 * <p>Negation ({@code not, xor, nand, nor, iff, imply, cardinality}) is refused, as are loops, a document type, and more
 * than 32 MiB, 300,000 events, 100 levels of nesting, names above 500 (with those of their containers) or texts above 100,000
 * characters. Event trees, common-cause
 * groups and the like are left out with a finding; a probability that is an expression is not computed, with a finding.
 *
 * <p>Writing and reading again gives an equal tree for every tree that was read. Of a graph that was made otherwise, ids,
 * texts and evidence of explanations and the evidence of factors are not written, an "at least one" becomes several
 * explanations, and texts become one line. Everything is written whatever its visibility, which is an attribute: filter
 * before what is restricted leaves the house. Reading is linear and streams; no recursion. Stateless and safe for use by
 * many threads.
 */
public final class OpenPsa {
    private OpenPsa() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its fault trees as one graph
     * @throws IOException if the file cannot be read
     * @throws OpenPsaException if it is no coherent fault tree; says the line and what to do
     */
    public static FaultTree read(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads a stream to its end and does not close it.
     *
     * @param in the stream
     * @param name what errors call it, such as the name of a file
     * @return its fault trees as one graph
     * @throws IOException if the stream cannot be read
     * @throws OpenPsaException if it is no coherent fault tree; says the line and what to do
     */
    public static FaultTree read(InputStream in, String name) throws IOException {
        return new MefReader(Objects.requireNonNull(in, "in"), Objects.requireNonNull(name, "name")).read();
    }

    /**
     * Writes a tree as UTF-8; equal trees give equal bytes.
     *
     * @param tree the tree
     * @param out where to; not closed
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if factors form a loop, or an id has characters that XML cannot keep
     */
    public static void write(FaultTree tree, OutputStream out) throws IOException {
        Objects.requireNonNull(out, "out");
        out.write(toXml(tree).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the text that is written for a tree.
     *
     * @param tree the tree
     * @return the XML, with a line feed at the end of each line
     * @throws IllegalArgumentException if factors form a loop, or an id has characters that XML cannot keep
     */
    public static String toXml(FaultTree tree) {
        return new MefWriter(Objects.requireNonNull(tree, "tree")).write();
    }
}
