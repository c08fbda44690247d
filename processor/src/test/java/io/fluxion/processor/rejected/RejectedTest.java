package io.fluxion.processor.rejected;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.testing.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One compilation says everything that is marked, at its place, and nothing else. */
class RejectedTest {

    /** What no source can bring about, and which test does. */
    private static final Map<Problem, String> ELSEWHERE = Map.of(
            Problem.NO_TREES, "another compiler",
            Problem.BUG, "a bug",
            Problem.MISUNDERSTOOD, "a class that is generated in the last round",
            Problem.NO_RUNTIME, "a class path without the runtime",
            Problem.UNSUPPORTED, "everything else has a code of its own");

    @TestFactory
    Stream<DynamicTest> saysWhatIsMarked() {
        return Sources.all().stream()
                .filter(Sources::isForThisJdk)
                .map(sources -> dynamicTest(sources.name(), () -> compile(sources)));
    }

    private static void compile(Sources sources) {
        Compilation compilation = Compilation.of()
                .sources(sources.files())
                .processor(new DifferentiableProcessor())
                .options("-Afluxion.verify")
                .run();
        List<Mark> missing = new ArrayList<>(sources.marks());
        List<Mark> unexpected = new ArrayList<>();
        compilation.diagnostics().stream().map(Mark::of).forEach(said -> {
            Mark expected = missing.stream()
                    .filter(mark -> mark.expects(said))
                    .findFirst()
                    .orElse(null);
            if (expected == null) {
                unexpected.add(said);
            } else {
                missing.remove(expected);
            }
        });
        assertThat(difference(missing, unexpected)).isEmpty();
        assertWithMessage("what is printed besides").that(compilation.output()).isEmpty();
        boolean fails = sources.marks().stream().anyMatch(mark -> mark.kind().equals("ERROR"));
        assertWithMessage("whether there were no errors")
                .that(compilation.succeeded())
                .isEqualTo(!fails);
    }

    private static String difference(List<Mark> missing, List<Mark> unexpected) {
        StringBuilder text = new StringBuilder();
        missing.stream()
                .sorted(Mark.ORDER)
                .forEach(mark -> text.append("\nnot said: ").append(mark));
        unexpected.stream()
                .sorted(Mark.ORDER)
                .forEach(mark -> text.append("\nnot marked: ").append(mark));
        return text.toString();
    }

    @Test
    void everyProblemIsMarkedSomewhere() {
        TreeSet<String> missing = new TreeSet<>();
        for (Problem problem : Problem.values()) {
            if (!ELSEWHERE.containsKey(problem)) {
                missing.add(problem.code());
            }
        }
        Sources.all().forEach(sources -> sources.marks().forEach(mark -> missing.remove(mark.code())));
        assertThat(missing).isEmpty();
    }

    /** A typing error in a mark must not make a problem of its own. */
    @Test
    void everyMarkedCodeIsAProblem() {
        TreeSet<String> unknown = new TreeSet<>();
        Sources.all()
                .forEach(sources -> sources.marks().stream()
                        .map(Mark::code)
                        .filter(code -> code.startsWith("FLX"))
                        .forEach(unknown::add));
        for (Problem problem : Problem.values()) {
            unknown.remove(problem.code());
        }
        assertThat(unknown).isEmpty();
    }
}
