package io.fluxion.examples.benchmarks;

import io.fluxion.examples.adbench.Workload;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    private static final List<Class<? extends Problem>> PROBLEMS =
            List.of(Circuit.class, Neuron.class, FifteenOperations.class, Rosenbrock.class, Mlp.class, Pendulum.class);
    private static final List<String> WAYS = List.of("primal", "generated", "handWritten", "hipparchus");

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
        System.out.println();
        System.out.println("| | primal | generated | hand-written | Hipparchus | generated ÷ hand-written |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (Class<?> problem : PROBLEMS) {
            StringBuilder row = new StringBuilder("| " + problem.getSimpleName() + " |");
            for (String way : WAYS) {
                row.append(' ').append(cell(find(results, problem, way))).append(" |");
            }
            double ratio = score(find(results, problem, "generated")) / score(find(results, problem, "handWritten"));
            row.append(String.format(Locale.ROOT, " %.2f |", ratio));
            if (!Double.isNaN(ratio)) {
                System.out.println(row);
            }
        }
        printAdbench(results);
        printMatrices(results);
        printHelpers(results);
    }

    private static void printAdbench(Collection<RunResult> results) {
        System.out.println();
        System.out.println("| ADBench | objective | derivatives | derivatives ÷ objective |");
        System.out.println("| --- | --- | --- | --- |");
        for (String workload : Workload.NAMES) {
            List<RunResult> those = results.stream()
                    .filter(result -> workload.equals(result.getParams().getParam("workload")))
                    .toList();
            List<RunResult> objective = find(those, Adbench.class, "objective");
            List<RunResult> derivatives = find(those, Adbench.class, "derivatives");
            double ratio = score(derivatives) / score(objective);
            if (!Double.isNaN(ratio)) {
                System.out.printf(
                        Locale.ROOT, "| %s | %s | %s | %.2f |%n", workload, cell(objective), cell(derivatives), ratio);
            }
        }
    }

    private static void printMatrices(Collection<RunResult> results) {
        System.out.println();
        System.out.println("| matrix | several columns at once | one by one | ratio |");
        System.out.println("| --- | --- | --- | --- |");
        for (String matrix : Matrices.NAMES) {
            List<RunResult> those = results.stream()
                    .filter(result -> matrix.equals(result.getParams().getParam("matrix")))
                    .toList();
            List<RunResult> together = find(those, Matrices.class, "together");
            List<RunResult> oneByOne = find(those, Matrices.class, "oneByOne");
            double ratio = score(together) / score(oneByOne);
            if (!Double.isNaN(ratio)) {
                System.out.printf(
                        Locale.ROOT, "| %s | %s | %s | %.2f |%n", matrix, cell(together), cell(oneByOne), ratio);
            }
        }
    }

    private static void printHelpers(Collection<RunResult> results) {
        List<RunResult> writtenOut = find(results, Helpers.class, "writtenOut");
        List<RunResult> adjointMethod = find(results, Helpers.class, "adjointMethod");
        double ratio = score(writtenOut) / score(adjointMethod);
        if (!Double.isNaN(ratio)) {
            System.out.println();
            System.out.println("| helper written out | as an adjoint method | ratio |");
            System.out.println("| --- | --- | --- |");
            System.out.printf(Locale.ROOT, "| %s | %s | %.2f |%n", cell(writtenOut), cell(adjointMethod), ratio);
        }
    }

    private static List<RunResult> find(Collection<RunResult> results, Class<?> problem, String way) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().equals(problem.getName() + "." + way))
                .toList();
    }

    private static double score(List<RunResult> results) {
        return results.isEmpty()
                ? Double.NaN
                : results.get(0).getPrimaryResult().getScore();
    }

    private static String cell(List<RunResult> results) {
        if (results.isEmpty()) {
            return "";
        }
        Result<?> time = results.get(0).getPrimaryResult();
        Result<?> bytes =
                Objects.requireNonNull(results.get(0).getSecondaryResults().get("gc.alloc.rate.norm"));
        return String.format(
                Locale.ROOT, "%.2f ± %.2f, %.0f B", time.getScore(), time.getScoreError(), bytes.getScore());
    }
}
