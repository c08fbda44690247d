package io.fluxion.examples.benchmarks;

import io.fluxion.examples.adbench.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The objectives of ADBench, alone and with their derivatives. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class Adbench {

    /** One of {@link Workload#NAMES}. */
    @Param({
        "gmm_d2_K25",
        "gmm_d10_K25",
        "gmm_d20_K25",
        "gmm_d64_K5",
        "lstm_l2_c1024",
        "lstm_l4_c1024",
        "ba1_n49_m7776_p31843",
        "hand1_simple_c100",
        "hand1_complicated_c100"
    })
    private String workload = "";

    private Workload work = new Workload(() -> "", () -> "");

    /** For JMH. */
    public Adbench() {}

    /** Makes the input. */
    @Setup
    public void makeInput() {
        work = Workload.named(workload);
    }

    /** The objective alone. */
    @Benchmark
    public Object objective() {
        return work.value().get();
    }

    /** The objective and its derivatives, as they are generated. */
    @Benchmark
    public Object derivatives() {
        return work.derivatives().get();
    }
}
