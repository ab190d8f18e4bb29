package dev.postmortem.sources;

/** The time that this program has worked; what other programs do on the machine does not count. */
public final class CpuClock {
    private CpuClock() {}

    /** {@return nanoseconds since some moment} */
    public static long nanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
