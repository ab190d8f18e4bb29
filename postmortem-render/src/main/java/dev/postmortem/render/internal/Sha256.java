package dev.postmortem.render.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of texts. */
public final class Sha256 {
    private Sha256() {}

    /**
     * Returns the digest of a text.
     *
     * @param text any text
     * @return the 32 bytes of the digest of its UTF-8
     */
    public static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Returns the start of a digest in hexadecimal digits.
     *
     * @param text any text
     * @param digits how many, at most 64
     * @return the digits, with small letters
     */
    public static String hex(String text, int digits) {
        return HexFormat.of().formatHex(of(text)).substring(0, digits);
    }
}
