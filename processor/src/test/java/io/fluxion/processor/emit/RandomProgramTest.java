package io.fluxion.processor.emit;

import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Printer;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Verifier;
import io.fluxion.processor.oracle.Interpreter;
import io.fluxion.processor.oracle.Plain;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is emitted for random programs computes what the interpreter computes, bit by bit, exceptions included. */
class RandomProgramTest {

    private static final int PROGRAMS = Integer.getInteger("fluxion.programs", 400);
    private static final long FIRST = Long.getLong("fluxion.seed", 1L);
    private static final int TOGETHER = 100;

    @Test
    void computesWhatTheInterpreterComputes() throws Throwable {
        check(Splitter.Limits.HOTSPOT);
    }

    /** Cut into pieces of a few operations, at every depth. */
    @Test
    void computesTheSameInPieces() throws Throwable {
        check(new Splitter.Limits(100, 60, 10, 4, 1));
    }

    private static void check(Splitter.Limits limits) throws Throwable {
        for (long start = FIRST; start < FIRST + PROGRAMS; start += TOGETHER) {
            Map<Long, Function> programs = new LinkedHashMap<>();
            Map<String, String> sources = new LinkedHashMap<>();
            for (long seed = start; seed < Math.min(start + TOGETHER, FIRST + PROGRAMS); seed++) {
                Function program = RandomProgram.of(seed, 5 + (int) (seed % 60));
                Verifier.verify(program);
                programs.put(seed, program);
                sources.put("R" + seed, source("R" + seed, program, limits));
            }
            Compiled compiled = Compiled.of(sources);
            for (Map.Entry<Long, Function> entry : programs.entrySet()) {
                String name = "R" + entry.getKey();
                String text = "seed " + entry.getKey() + "\n" + Printer.print(entry.getValue()) + sources.get(name);
                if (limits.equals(Splitter.Limits.HOTSPOT)) {
                    Map<String, Integer> sizes =
                            MethodSizes.of(compiled.classFiles().getOrDefault(name, new byte[0]));
                    assertWithMessage(text)
                            .that(BytecodeSize.of(entry.getValue().body()))
                            .isAtLeast(sizes.getOrDefault("f", 0));
                }
                Random random = new Random(entry.getKey());
                for (int repetition = 0; repetition < 4; repetition++) {
                    compare(text, entry.getValue(), compiled, name, random);
                }
            }
        }
    }

    /** A class with the program as its only method, which returns all results in an array. */
    private static String source(String className, Function program, Splitter.Limits limits) {
        GeneratedMethods methods = new GeneratedMethods();
        Map<Value, String> names = new LinkedHashMap<>();
        List<Parameter> parameters = new ArrayList<>();
        for (Value parameter : program.parameters()) {
            names.put(parameter, parameter.name());
            parameters.add(new Parameter(parameter.type().keyword(), parameter.name()));
        }
        Lines method = new MethodWriter(
                        methods, new Packing(), new ResultRecords(methods, Set.of(), name -> false), limits)
                .write(new Method(
                        "",
                        "static Results",
                        "f",
                        parameters,
                        List.of(),
                        names,
                        new Lines(),
                        program.body(),
                        new Ending.ReturnNew("Results")));
        Lines lines = new Lines().open("final class " + className + " {");
        StringBuilder components = new StringBuilder();
        for (int k = 0; k < program.results().size(); k++) {
            String type = program.results().get(k).type().keyword();
            components.append(k == 0 ? "" : ", ").append(type).append(" r").append(k);
        }
        lines.add("record Results(" + components + ") {}").add("").addAll(method);
        methods.all().forEach(lines::addAll);
        return new SourceFile("", Set.of(className), name -> false).render(lines.close());
    }

    private static void compare(String text, Function program, Compiled compiled, String name, Random random)
            throws ReflectiveOperationException {
        double[] a = random.doubles(2 + random.nextInt(2), -2, 2).toArray();
        double[][] m = {
            random.doubles(2, -2, 2).toArray(), random.doubles(3, -2, 2).toArray()
        };
        Object[] arguments = {random.nextGaussian(), random.nextInt(3) - 1.0, random.nextInt(4), a, m};
        List<@Nullable Object> lifted = new ArrayList<>();
        for (Object argument : arguments) {
            lifted.add(argument.getClass().isArray() ? boxed(argument) : argument);
        }
        List<@Nullable Object> expected = new ArrayList<>();
        try {
            expected.addAll(new Interpreter<>(new Plain(), getLoader()).run(program, lifted));
        } catch (Interpreter.Thrown e) {
            expected.add(IllegalStateException.class);
        } catch (RuntimeException e) {
            expected.add(e.getClass());
        }
        List<@Nullable Object> actual = new ArrayList<>();
        try {
            actual.addAll(Compiled.components(compiled.call(name, "f", arguments)));
        } catch (Throwable e) {
            actual.add(e.getClass());
        }
        expected.addAll(lifted.subList(3, 5));
        actual.add(a);
        actual.add(m);
        assertWithMessage(text).that(actual.size()).isEqualTo(expected.size());
        for (int k = 0; k < actual.size(); k++) {
            assertWithMessage("result %s of %s", k, text)
                    .that(flat(actual.get(k)))
                    .isEqualTo(flat(expected.get(k)));
        }
    }

    private static ClassLoader getLoader() {
        return RandomProgramTest.class.getClassLoader();
    }

    private static Object[] boxed(Object array) {
        Object[] boxes = new Object[Array.getLength(array)];
        for (int i = 0; i < boxes.length; i++) {
            Object element = Array.get(array, i);
            boxes[i] = element.getClass().isArray() ? boxed(element) : element;
        }
        return boxes;
    }

    private static @Nullable Object flat(@Nullable Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            list.add(flat(Array.get(value, i)));
        }
        return list;
    }
}
