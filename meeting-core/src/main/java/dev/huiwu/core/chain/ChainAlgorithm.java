package dev.huiwu.core.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** By which algorithm events are chained. */
public enum ChainAlgorithm implements Coded {
    /** SHA-256, which every Java has. */
    SHA_256("sha-256", "SHA-256"),
    /** SM3 (GB/T 32905), from a security provider that the host registers, as Bouncy Castle's. */
    SM3("sm3", "SM3");

    private final String code;
    private final String digest;

    ChainAlgorithm(String code, String digest) {
        this.code = code;
        this.digest = digest;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * Returns a digest of this algorithm.
     *
     * @throws IllegalStateException if no security provider of this Java has it
     */
    public MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "No security provider of this Java has the algorithm %s; register one that does.".formatted(digest),
                    e);
        }
    }

    /** Returns the algorithm with the given code. */
    @JsonCreator
    public static ChainAlgorithm ofCode(String code) {
        return Coded.of(ChainAlgorithm.class, code);
    }
}
