package dev.postmortem.rca.diagram;

import java.util.Arrays;

/** Remembers results of one operation; a newer result may push out an older one, which is then computed again. */
final class Memo {
    private static final int FIRST_CAPACITY = 256;

    /** Beyond this, forgetting is cheaper than remembering. */
    private static final int LAST_CAPACITY = 1 << 21;

    private long[] keys = new long[FIRST_CAPACITY];
    private int[] values = new int[FIRST_CAPACITY];
    private int stored;

    Memo() {
        Arrays.fill(keys, -1);
    }

    /** The result of a key, or -1. */
    int get(long key) {
        int slot = slot(key);
        return keys[slot] == key ? values[slot] : -1;
    }

    void put(long key, int value) {
        if (++stored > keys.length && keys.length < LAST_CAPACITY) {
            grow();
        }
        int slot = slot(key);
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[4 * oldKeys.length];
        values = new int[keys.length];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
        stored = oldKeys.length;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }
}
