package io.fluxion.processor.frontend;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.corpus.Case;
import io.fluxion.processor.corpus.Corpus;
import io.fluxion.processor.corpus.Points;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Printer;
import io.fluxion.processor.oracle.Oracle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a method computes, its lowered form computes, to the last bit. */
class JavaSemanticsTest {

    @Test
    void corpus() {
        check(Corpus.load(), 300);
    }

    @Test
    void nastyJava() {
        check(Corpus.of(Sources.in("lowering")), 40);
    }

    private static void check(Corpus corpus, int atLeast) {
        Lowered lowered = Lowered.of(corpus.sources());
        ClassLoader loader = lowered.compilation().load();
        List<String> wrong = new ArrayList<>();
        for (Case one : corpus.cases()) {
            Function function = lowered.functions().get(one.name());
            if (function == null) {
                wrong.add(one.name() + " was not lowered");
                continue;
            }
            for (Case.Point point : one.points()) {
                double expected = one.value(point.arguments());
                Object[] arguments = Points.copy(point.arguments());
                double value = Oracle.value(new Oracle.Call(function, Arrays.asList(arguments), Set.of(), loader));
                if (Double.doubleToLongBits(value) != Double.doubleToLongBits(expected)) {
                    wrong.add(one.name() + " at " + point.text() + " is " + expected + " and not " + value + "\n"
                            + Printer.print(function));
                }
            }
        }
        assertWithMessage(lowered.compilation().report()).that(wrong).isEmpty();
        assertThat(lowered.compilation().succeeded()).isTrue();
        assertThat(corpus.cases().size()).isAtLeast(atLeast);
    }
}
