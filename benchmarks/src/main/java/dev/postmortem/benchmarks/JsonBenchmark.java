package dev.postmortem.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.json.PostmortemJson;
import dev.postmortem.model.Postmortem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Events a second through {@link PostmortemJson}, beside plain objects with the same members through Jackson databind as it
 * comes with its two modules for Java 8 types.
 *
 * <p>Both read the same bytes, those that {@link PostmortemJson} writes; both write to a stream that drops them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JsonBenchmark {
    private static final int EVENTS = 10_000;

    private final PostmortemJson json = PostmortemJson.standard();
    private final JsonMapper plain = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Postmortem postmortem = SampleEvents.postmortem(EVENTS);
    private final byte[] bytes = json.write(postmortem);
    private PlainDocument document = new PlainDocument();

    /**
     * Makes the plain objects of the same document.
     *
     * @throws IOException never
     */
    @Setup
    public void readPlain() throws IOException {
        document = plain.readValue(bytes, PlainDocument.class);
    }

    /** {@return the postmortem of the bytes} */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Postmortem readPostmortem() {
        return json.read(bytes);
    }

    /**
     * Reads the plain objects.
     *
     * @return the plain objects of the bytes
     * @throws IOException never
     */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Object readPlainObjects() throws IOException {
        return plain.readValue(new ByteArrayInputStream(bytes), PlainDocument.class);
    }

    /**
     * Writes the postmortem.
     *
     * @throws IOException never
     */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void writePostmortem() throws IOException {
        json.write(postmortem, OutputStream.nullOutputStream());
    }

    /**
     * Writes the plain objects.
     *
     * @throws IOException never
     */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void writePlainObjects() throws IOException {
        plain.writeValue(OutputStream.nullOutputStream(), document);
    }
}
