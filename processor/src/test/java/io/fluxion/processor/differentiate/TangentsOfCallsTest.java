package io.fluxion.processor.differentiate;

import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.Pipeline;
import io.fluxion.processor.corpus.Case;
import io.fluxion.processor.corpus.Corpus;
import io.fluxion.processor.corpus.Points;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Verifier;
import io.fluxion.processor.oracle.Interpreter;
import io.fluxion.processor.oracle.Oracle;
import io.fluxion.processor.oracle.Plain;
import io.fluxion.processor.testing.Lowered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Forward mode through calls that are not written out agrees with the dual numbers of the interpreter. */
class TangentsOfCallsTest {

    private static final String FOLDER = "corpus.recursion.";

    @Test
    void agreeWithDualNumbers() {
        Map<String, String> sources = new TreeMap<>(Corpus.load().sources());
        sources.keySet().removeIf(name -> !name.startsWith(FOLDER));
        Map<String, Lowered.Method> lowered = Lowered.of(sources);
        for (Case one : Corpus.of(sources).cases()) {
            Lowered.Method method = Objects.requireNonNull(lowered.get(one.name()));
            Function primal = new Pipeline(Set.of(), true).primal(method.function(), method.values());
            List<Value> wrt =
                    one.leafWrt().stream().map(primal.parameters()::get).toList();
            Function tangent = Forward.jacobianVector(primal, wrt, List.of(), method.values());
            Verifier.verify(tangent);
            for (Case.Point point : one.points()) {
                check(one, point, tangent, method.function());
            }
        }
    }

    /** Along a direction of ones. */
    private static void check(Case one, Case.Point point, Function tangent, Function function) {
        Object[] given = one.leaves(Points.copy(point.arguments()));
        List<Object> arguments = new ArrayList<>(Arrays.asList(given));
        for (int index : one.leafWrt()) {
            arguments.add(ones(Points.copy(new Object[] {given[index]})[0]));
        }
        ClassLoader loader = one.method().getDeclaringClass().getClassLoader();
        Interpreter<Double> interpreter = new Interpreter<>(new Plain(), loader);
        Object result = interpreter
                .call(tangent, arguments, (parameter, value) -> value)
                .get(1);
        Oracle.Call call = new Oracle.Call(
                function, Arrays.asList(one.leaves(point.arguments())), Set.copyOf(one.leafWrt()), loader);
        double expected = Arrays.stream(Oracle.forward(call).partials()).sum();
        assertWithMessage("%s(%s)", one.name(), point.text())
                .that((Double) Objects.requireNonNull(result))
                .isWithin(1e-9 * Math.max(1, Math.abs(expected)))
                .of(expected);
    }

    private static Object ones(Object value) {
        if (value instanceof double[] array) {
            Arrays.fill(array, 1.0);
        } else if (value instanceof Object[] rows) {
            Arrays.stream(rows).forEach(TangentsOfCallsTest::ones);
        } else {
            return 1.0;
        }
        return value;
    }
}
