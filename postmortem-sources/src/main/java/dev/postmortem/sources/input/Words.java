package dev.postmortem.sources.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array as one number, the first of them lowest; cheap even before the code has become hot. */
public final class Words {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    /**
     * Returns eight bytes.
     *
     * @param bytes the array
     * @param at where they begin, at least eight before the end of the array
     * @return the number
     */
    public static long at(byte[] bytes, int at) {
        return (long) WORD.get(bytes, at);
    }
}
