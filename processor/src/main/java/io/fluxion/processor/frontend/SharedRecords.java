package io.fluxion.processor.frontend;

import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what can't be done with arrays of records that are taken apart: writes into one that the caller may have
 * given twice, for each is taken apart by itself, so that what is written into one would not be seen in the other; and
 * one that may have elements which are not there as an argument of a method that calls itself, which would not be told
 * of that.
 */
final class SharedRecords {

    /**
     * A function before its records were replaced.
     *
     * @param places the trees of the statements that write, and of calls
     */
    record Whole(Function function, IdentityHashMap<Statement, Written> places) {}

    private final Whole whole;
    private final Reporter reporter;
    private final Set<Type.Struct> writtenByRoutines;
    private final Map<Type.Struct, Integer> given = new HashMap<>();
    private final MadeArrays made;

    private SharedRecords(Whole whole, Set<Type.Struct> writtenByRoutines, Reporter reporter) {
        this.whole = whole;
        this.writtenByRoutines = writtenByRoutines;
        this.reporter = reporter;
        whole.function().parameters().forEach(parameter -> count(parameter.type(), 1));
        this.made = new MadeArrays(whole.function());
    }

    /**
     * Reports every such write, and every such argument.
     *
     * @param main the annotated method
     * @param routines the methods that call themselves
     */
    static void check(List<Whole> main, List<Whole> routines, Reporter reporter) {
        Set<Type.Struct> written = new HashSet<>();
        routines.forEach(routine -> new SharedRecords(routine, Set.of(), reporter).addWritten(written));
        main.forEach(one -> new SharedRecords(one, written, reporter).check());
        for (Whole routine : routines) {
            SharedRecords records = new SharedRecords(routine, written, reporter);
            records.check();
            records.checkResults();
        }
    }

    /** Counts the arrays of records that a parameter may bring in: any number of them inside of an array. */
    private void count(Type type, int times) {
        if (type instanceof Type.Array array) {
            if (array.element() instanceof Type.Struct record) {
                given.merge(record, times, Integer::sum);
            }
            count(array.element(), 2);
        } else if (type instanceof Type.Struct record) {
            record.components().forEach(component -> count(component.type(), times));
        }
    }

    private void addWritten(Set<Type.Struct> written) {
        Uses.forEachStatement(whole.function().body().statements(), statement -> {
            if (statement instanceof Statement.Store store && !made.contains(store.array())) {
                addElements(store.array().type(), written);
            }
        });
    }

    private void check() {
        Set<Type.Struct> maybeAbsent = FilledArrays.notFilled(whole.function().body());
        Uses.forEachStatement(whole.function().body().statements(), statement -> {
            if (statement instanceof Statement.Store store && mayBeShared(store.array())) {
                refuse(
                        statement,
                        "this array of records",
                        "it may be one that the caller has given twice",
                        "Write to a copy: clone(), and where rows are written to, a new array of clones of the rows.");
            } else if (statement instanceof Statement.Call call
                    && call.callee().reversal() instanceof Callee.Reversal.Body) {
                check(call, maybeAbsent);
            }
        });
    }

    private void check(Statement.Call call, Set<Type.Struct> maybeAbsent) {
        String method = call.callee().method();
        Set<Type.Struct> passed = new HashSet<>();
        Set<Type.Struct> shared = new HashSet<>();
        for (Operand argument : call.arguments()) {
            addElements(argument.type(), passed);
            if (!made.contains(argument)) {
                addElements(argument.type(), shared);
            }
        }
        call.results().forEach(result -> addElements(result.type(), passed));
        if (passed.stream().anyMatch(maybeAbsent::contains)) {
            refuse(
                    call,
                    "an array of records that " + method + " takes or returns",
                    "some of its elements may not have been assigned, and " + method + " calls itself",
                    "Assign all of them in a loop where the array is made, or pass arrays of numbers.");
        } else if (shared.stream()
                .anyMatch(record -> given.getOrDefault(record, 0) > 1 && writtenByRoutines.contains(record))) {
            refuse(
                    call,
                    "an array of records that " + method + " takes",
                    "it may be one that the caller has given twice, and is written to by a method that calls itself",
                    "Pass a copy: clone().");
        }
    }

    /** What a routine returns has all of its elements, for nobody asks. */
    private void checkResults() {
        Set<Type.Struct> returned = new HashSet<>();
        Function function = whole.function();
        function.results().forEach(result -> addElements(result.type(), returned));
        if (returned.stream().anyMatch(FilledArrays.notFilled(function.body())::contains)) {
            reporter.reportMethod(
                    Problem.RECORD_OPAQUE,
                    "the array of records that " + function.name() + " returns",
                    "some of its elements may not have been assigned, and " + function.name() + " calls itself",
                    "Assign all of them in a loop where the array is made, or return arrays of numbers.");
        }
    }

    private void refuse(Statement statement, String what, String why, String remedy) {
        Written written = whole.places().get(statement);
        if (written != null) {
            reporter.report(Problem.RECORD_OPAQUE, written.calls(), written.tree(), what, why, remedy);
        } else if (statement instanceof Statement.Call call && !call.results().isEmpty()) {
            reporter.report(Problem.RECORD_OPAQUE, call.results().get(0).position(), what, why, remedy);
        } else {
            reporter.reportMethod(Problem.RECORD_OPAQUE, what, why, remedy);
        }
    }

    /** The records that arrays in a value of this type have as elements. */
    private static void addElements(Type type, Set<Type.Struct> records) {
        if (type instanceof Type.Array array) {
            if (array.element() instanceof Type.Struct record) {
                records.add(record);
            }
            addElements(array.element(), records);
        } else if (type instanceof Type.Struct record) {
            record.components().forEach(component -> addElements(component.type(), records));
        }
    }

    private boolean mayBeShared(Operand array) {
        Type bottom = array.type();
        while (bottom instanceof Type.Array inner) {
            bottom = inner.element();
        }
        return bottom instanceof Type.Struct record && given.getOrDefault(record, 0) > 1 && !made.contains(array);
    }
}
