package dev.postmortem.rca.openpsa;

/** Says why a file is no coherent fault tree in Open-PSA XML, where, and what to do. */
public final class OpenPsaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The line, counted from 1; 0 if the file as a whole is meant. */
    private final int line;

    /** What to do about it. */
    private final String remedy;

    OpenPsaException(String file, int line, String problem, String remedy) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + problem + "; " + remedy);
        this.line = line;
        this.remedy = remedy;
    }

    /** {@return the line, counted from 1; 0 if the file as a whole is meant} */
    public int getLine() {
        return line;
    }

    /** {@return what to do about it} */
    public String getRemedy() {
        return remedy;
    }
}
