package dev.postmortem.sources.log;

import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One merge of lines, by a tree of losers: each inner node knows the file that lost there. Used once. */
final class LineMerging {
    private final List<MergedFile> files;
    private final OutputStream out;
    private final List<LineCursor> cursors = new ArrayList<>();
    private final Set<SourceProblem> problems = new LinkedHashSet<>();
    private final List<SourceAssumption> assumptions = new ArrayList<>();

    LineMerging(List<MergedFile> files, OutputStream out) {
        this.files = List.copyOf(files);
        this.out = out;
    }

    MergedLines run() throws IOException {
        try {
            for (MergedFile file : files) {
                cursors.add(new LineCursor(file, this));
            }
            LineOutput lines = new LineOutput(out);
            merge(lines);
            lines.flush();
            out.flush();
            return new MergedLines(lines.lines(), assumptions, List.copyOf(problems));
        } finally {
            close();
        }
    }

    void assume(SourceAssumption assumption) {
        assumptions.add(assumption);
    }

    void damage(SourceProblem problem) {
        problems.add(problem);
    }

    private void merge(LineOutput lines) throws IOException {
        LineCursor[] leaves = cursors.toArray(LineCursor[]::new);
        int[] losers = new int[leaves.length];
        int winner = leaves.length == 0 ? -1 : play(leaves, losers, 1);
        while (winner >= 0 && leaves[winner].hasRecord()) {
            leaves[winner].writeTo(lines);
            for (int node = winner + leaves.length >> 1; node > 0; node >>= 1) {
                if (isBefore(leaves, losers[node], winner)) {
                    int better = losers[node];
                    losers[node] = winner;
                    winner = better;
                }
            }
        }
    }

    /** {@return the winner below a node; as deep as the logarithm of the number of files} */
    private static int play(LineCursor[] leaves, int[] losers, int node) {
        if (node >= leaves.length) {
            return node - leaves.length;
        }
        int left = play(leaves, losers, 2 * node);
        int right = play(leaves, losers, 2 * node + 1);
        boolean rightWins = isBefore(leaves, right, left);
        losers[node] = rightWins ? left : right;
        return rightWins ? right : left;
    }

    private static boolean isBefore(LineCursor[] leaves, int left, int right) {
        LineCursor a = leaves[left];
        LineCursor b = leaves[right];
        if (a.hasRecord() != b.hasRecord()) {
            return a.hasRecord();
        }
        if (a.time() != b.time()) {
            return a.time() < b.time();
        }
        return a.priority() != b.priority() ? a.priority() < b.priority() : left < right;
    }

    private void close() throws IOException {
        IOException failure = null;
        for (LineCursor cursor : cursors) {
            try {
                cursor.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
