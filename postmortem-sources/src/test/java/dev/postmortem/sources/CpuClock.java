package dev.postmortem.sources;

import java.lang.management.ManagementFactory;

/** The time that this thread has worked; what other programs do on the machine does not count. */
public final class CpuClock {
    private CpuClock() {}

    /** {@return nanoseconds since some moment} */
    public static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
