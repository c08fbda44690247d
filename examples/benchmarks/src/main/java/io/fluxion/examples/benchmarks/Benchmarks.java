package io.fluxion.examples.benchmarks;

import io.fluxion.examples.adbench.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and sums them up: a row for each function, with nanoseconds and bytes per call. */
public final class Benchmarks {

    private static final Table GRADIENTS = new Table(
            "| | primal | generated | hand-written | Hipparchus | generated ÷ hand-written |",
            List.of("primal", "generated", "handWritten", "hipparchus"),
            "generated",
            "handWritten");
    private static final Table ADBENCH = new Table(
            "| ADBench | objective | derivatives | derivatives ÷ objective |",
            List.of("objective", "derivatives"),
            "derivatives",
            "objective");
    private static final Table MATRICES =
            Table.ofTwo("| matrix | several columns at once | one by one | ratio |", "together", "oneByOne");
    private static final Table HELPER =
            Table.ofTwo("| helper | written out | as an adjoint method | ratio |", "writtenOut", "adjointMethod");
    private static final Table STRONG_ZERO =
            Table.ofTwo("| strong zero | by a maximum | by a conditional | ratio |", "maximum", "conditional");

    private Benchmarks() {}

    /** Takes JMH's own options; without any, runs everything. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        System.out.println();
        System.out.println("ns and B per call, ± half the 99.9 % interval");
        GRADIENTS.print(
                List.of("Circuit", "Neuron", "FifteenOperations", "Rosenbrock", "Mlp", "Pendulum"), of(results));
        ADBENCH.print(Workload.NAMES, where(results, "workload"));
        MATRICES.print(Matrices.NAMES, where(results, "matrix"));
        HELPER.print(List.of("AdjointMethod"), of(results));
        STRONG_ZERO.print(List.of("Roots"), of(results));
    }

    /** The results of a class, by its name. */
    private static Function<String, List<RunResult>> of(Collection<RunResult> results) {
        return name -> results.stream()
                .filter(result -> result.getParams().getBenchmark().contains("." + name + "."))
                .toList();
    }

    /** The results with a value of a parameter, by that value. */
    private static Function<String, List<RunResult>> where(Collection<RunResult> results, String parameter) {
        return value -> results.stream()
                .filter(result -> value.equals(result.getParams().getParam(parameter)))
                .toList();
    }

    /**
     * What several ways to compute the same took.
     *
     * @param ways the methods of the benchmark, in the order of {@code head}
     * @param dividend the one whose time is divided by that of {@code divisor}, in the last column
     */
    private record Table(String head, List<String> ways, String dividend, String divisor) {

        static Table ofTwo(String head, String dividend, String divisor) {
            return new Table(head, List.of(dividend, divisor), dividend, divisor);
        }

        /** Prints a row for each name that the two ways were measured for; nothing if that is none. */
        void print(List<String> names, Function<String, List<RunResult>> results) {
            List<String> rows = new ArrayList<>();
            for (String name : names) {
                List<RunResult> those = results.apply(name);
                double ratio = score(those, dividend) / score(those, divisor);
                if (!Double.isNaN(ratio)) {
                    String cells = ways.stream().map(way -> cell(those, way)).collect(Collectors.joining(" | "));
                    rows.add(String.format(Locale.ROOT, "| %s | %s | %.2f |", name, cells, ratio));
                }
            }
            if (!rows.isEmpty()) {
                System.out.println();
                System.out.println(head);
                System.out.println("| --- ".repeat(ways.size() + 2) + "|");
                rows.forEach(System.out::println);
            }
        }

        private static Optional<RunResult> find(List<RunResult> results, String way) {
            return results.stream()
                    .filter(result -> result.getParams().getBenchmark().endsWith("." + way))
                    .findFirst();
        }

        private static double score(List<RunResult> results, String way) {
            return find(results, way)
                    .map(result -> result.getPrimaryResult().getScore())
                    .orElse(Double.NaN);
        }

        private static String cell(List<RunResult> results, String way) {
            return find(results, way).map(Table::cell).orElse("");
        }

        private static String cell(RunResult result) {
            Result<?> time = result.getPrimaryResult();
            Result<?> bytes =
                    Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
            return String.format(
                    Locale.ROOT, "%.2f ± %.2f, %.0f B", time.getScore(), time.getScoreError(), bytes.getScore());
        }
    }
}
