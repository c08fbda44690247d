package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.base.Throwables;
import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.Optimisation;
import io.fluxion.processor.testing.AtOnce;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Lowered;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every function of the corpus: its lowered form is the function, the oracles agree, and the generated gradient agrees
 * with them, whatever is switched off.
 */
class CorpusTest {

    private final Corpus corpus = Corpus.load();
    private final Map<String, Lowered.Method> lowered = new ConcurrentHashMap<>();
    private final Map<String, Map<Case.Point, Expectation>> expectations = new ConcurrentHashMap<>();

    private interface Check {
        List<String> complaints(String file);
    }

    @TestFactory
    Stream<DynamicNode> everyCase() {
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("lowered", this::lower);
        checks.put("differentiated", file -> interpret(file, EnumSet.noneOf(Optimisation.class)));
        checks.put("differentiated plainly", file -> interpret(file, EnumSet.allOf(Optimisation.class)));
        checks.put("all optimisations", file -> tryOut(file, EnumSet.noneOf(Optimisation.class)));
        checks.put("no optimisation", file -> tryOut(file, EnumSet.allOf(Optimisation.class)));
        for (Optimisation one : Optimisation.values()) {
            checks.put("without " + one, file -> tryOut(file, EnumSet.of(one)));
        }
        Map<String, Future<Map<String, String>>> complaints = inEveryFile(checks);
        return checks.keySet().stream()
                .map(check -> dynamicContainer(
                        check,
                        complaints.entrySet().stream()
                                .map(file -> dynamicTest(
                                        file.getKey(),
                                        () -> assertWithMessage("%s", check)
                                                .that(file.getValue().get().get(check))
                                                .isEmpty()))));
    }

    /** Looks at several files at once, and in each of them does one check after the other. */
    private Map<String, Future<Map<String, String>>> inEveryFile(Map<String, Check> checks) {
        return AtOnce.start(corpus.sources().keySet(), file -> {
            Map<String, String> found = new HashMap<>();
            checks.forEach((name, check) -> found.put(name, complaints(check, file)));
            return found;
        });
    }

    private static String complaints(Check check, String file) {
        try {
            return String.join("\n", check.complaints(file));
        } catch (RuntimeException | AssertionError e) {
            return Throwables.getStackTraceAsString(e);
        }
    }

    /** Asks the oracles, once for all. */
    private List<String> lower(String file) {
        List<String> complaints = new ArrayList<>();
        lowered.putAll(Lowered.of(corpus.source(file)));
        for (Case one : corpus.cases(file)) {
            Lowered.Method method = lowered.get(one.name());
            if (method == null) {
                complaints.add(one.name() + ": was not lowered");
                continue;
            }
            Map<Case.Point, Expectation> atPoints = new HashMap<>();
            for (Case.Point point : one.points()) {
                try {
                    Expectation expectation = new Expectation(one, point, method.function());
                    atPoints.put(point, expectation);
                    complaints.addAll(expectation.doubts());
                } catch (RuntimeException e) {
                    complaints.add(one.name() + "(" + point.text() + "): " + e);
                }
            }
            expectations.put(one.name(), atPoints);
        }
        return complaints;
    }

    /** Interprets the gradient, so that it is clear on which side of emission a fault is. */
    private List<String> interpret(String file, Set<Optimisation> disabled) {
        return atEveryPoint(file, (one, point, expectation) -> {
            Lowered.Method method = Objects.requireNonNull(lowered.get(one.name()));
            InterpretedGradient gradient = new InterpretedGradient(one, method, disabled);
            return expectation.complaints("the gradient's IR", gradient.at(point));
        });
    }

    private List<String> tryOut(String file, Set<Optimisation> disabled) {
        Compilation.Job job = Compilation.of().sources(corpus.source(file)).processor(new DifferentiableProcessor());
        if (!disabled.isEmpty()) {
            job.options("-Afluxion.disable=" + disabled.stream().map(Enum::name).collect(Collectors.joining(",")));
        }
        Compilation compilation = job.run().orThrow();
        if (disabled.size() != 1) {
            compilation.lintGenerated().orThrow();
        }
        ClassLoader loader = compilation.load();
        return atEveryPoint(file, (one, point, expectation) -> new Trial(one, loader).complaints(point, expectation));
    }

    private interface PointCheck {
        List<String> complaints(Case one, Case.Point point, Expectation expectation);
    }

    private List<String> atEveryPoint(String file, PointCheck check) {
        if (corpus.cases(file).stream().noneMatch(one -> expectations.containsKey(one.name()))) {
            lower(file);
        }
        List<String> complaints = new ArrayList<>();
        for (Case one : corpus.cases(file)) {
            expectations.getOrDefault(one.name(), Map.of()).forEach((point, expectation) -> {
                try {
                    complaints.addAll(check.complaints(one, point, expectation));
                } catch (RuntimeException | AssertionError e) {
                    complaints.add(one.name() + "(" + point.text() + "): " + e);
                }
            });
        }
        return complaints;
    }
}
