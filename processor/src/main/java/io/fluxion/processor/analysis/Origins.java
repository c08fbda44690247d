package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where array references held in variables come from: the operations that make arrays, the parameters, and what is
 * loaded from other arrays (Andersen, Program Analysis and Specialization for the C Programming Language, 1994, for
 * variables; memory is one lump). Finer than {@link Regions} where a variable holds now a parameter, now an array made
 * here: what is written through the name of an array just made is not written to the parameter.
 */
public final class Origins {

    private final Map<Value, Set<Value>> origins = new HashMap<>();
    private final Map<Value, Operand> loadedFrom = new HashMap<>();
    /** Arrays that were made as copies of arrays of arrays, with the same rows. */
    private final Map<Value, Operand> copiedFrom = new HashMap<>();

    private final Set<Value> made = new HashSet<>();
    private final Set<Value> escaped = new HashSet<>();
    private boolean changed;

    private Origins() {}

    public static Origins of(Function function) {
        Origins all = new Origins();
        function.parameters().forEach(all::isItsOwn);
        do {
            all.changed = false;
            all.visit(function.body());
        } while (all.changed);
        Uses.forEachStatement(function.body().statements(), all::findEscapes);
        return all;
    }

    /** The values whose definitions may have made the array, or brought it here. */
    public Set<Value> of(Operand array) {
        Value value = (Value) array;
        return origins.getOrDefault(value, Set.of(value));
    }

    /** The same, where what is loaded comes from wherever the array comes from that it is loaded from. */
    public Set<Value> roots(Operand array) {
        Set<Value> roots = new LinkedHashSet<>();
        collectRoots(array, roots, new HashSet<>());
        return roots;
    }

    private void collectRoots(Operand operand, Set<Value> roots, Set<Value> seen) {
        for (Value origin : of(operand)) {
            Operand from = loadedFrom.get(origin);
            boolean isNew = seen.add(origin);
            if (isNew && from == null) {
                roots.add(origin);
            } else if (isNew && from != null) {
                collectRoots(from, roots, seen);
                of(from).stream()
                        .flatMap(array -> Optional.ofNullable(copiedFrom.get(array)).stream())
                        .forEach(original -> collectRoots(original, roots, seen));
                escaped.forEach(other -> collectRoots(other, roots, seen));
            }
        }
    }

    /** Whether an array must be one that was made here, and no array of the caller's. */
    public boolean isSurelyMade(Operand array) {
        return made.containsAll(of(array));
    }

    /** Whether a reference to what a value's definition makes is stored in an array. */
    public boolean isStored(Value value) {
        return escaped.contains(value);
    }

    /** Whether two references may be one array, at one time or another. */
    public boolean mayBeSame(Operand a, Operand b) {
        return of(a).stream().anyMatch(first -> of(b).stream().anyMatch(second -> mayMeet(first, second)));
    }

    private boolean mayMeet(Value first, Value second) {
        if (first.equals(second)) {
            return true;
        } else if (made.contains(first)) {
            return !made.contains(second) && escaped.contains(first);
        }
        return !made.contains(second) || escaped.contains(second);
    }

    private void isItsOwn(Value value) {
        if (value.type() instanceof Type.Array) {
            add(value, Set.of(value));
        }
    }

    private void add(Value to, Set<Value> more) {
        changed |= origins.computeIfAbsent(to, key -> new LinkedHashSet<>()).addAll(more);
    }

    private void flow(List<? extends Operand> from, List<Value> to) {
        for (int k = 0; k < to.size(); k++) {
            if (to.get(k).type() instanceof Type.Array) {
                add(to.get(k), of(from.get(k)));
            }
        }
    }

    private void visit(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define) {
                if (define.target().type() instanceof Type.Array) {
                    visit(define.target(), define.expression());
                }
            } else if (statement instanceof Statement.If branch) {
                visit(branch.then());
                visit(branch.otherwise());
                flow(branch.then().yields(), branch.results());
                flow(branch.otherwise().yields(), branch.results());
            } else if (statement instanceof Statement.Loop loop) {
                flow(loop.initial(), loop.parameters());
                visit(loop.header());
                visit(loop.body());
                flow(loop.body().yields(), loop.parameters());
                flow(loop.parameters(), loop.results());
            } else {
                // A method that is called returns a new array.
                Uses.defined(statement).forEach(this::isItsOwn);
                made.addAll(Uses.defined(statement));
            }
        }
    }

    private void visit(Value target, Expression expression) {
        if (expression instanceof Expression.Copy copy) {
            add(target, of(copy.operand()));
        } else if (expression instanceof Expression.Apply apply && apply.primitive() == Primitive.SELECT) {
            add(target, of(apply.operands().get(1)));
            add(target, of(apply.operands().get(2)));
        } else if (expression instanceof Expression.Grow grow) {
            add(target, of(grow.array()));
            isItsOwn(target);
        } else {
            isItsOwn(target);
            if (makes(expression)) {
                made.add(target);
                if (expression instanceof Expression.CopyOfArray copy) {
                    copiedFrom.put(target, copy.array());
                } else if (expression instanceof Expression.SharedLike shared) {
                    copiedFrom.put(target, shared.companion());
                }
            } else if (expression instanceof Expression.Load load) {
                loadedFrom.put(target, load.array());
            }
        }
    }

    /** Whether the operation makes an array, which nothing else refers to. */
    static boolean makes(Expression expression) {
        return expression instanceof Expression.NewArray
                || expression instanceof Expression.ZerosLike
                || expression instanceof Expression.ArrayLiteral
                || expression instanceof Expression.CopyOfArray
                || expression instanceof Expression.DeepCopy
                || expression instanceof Expression.SharedLike;
    }

    /** A reference that is stored in an array may be loaded again, under a name of unknown origin. */
    private void findEscapes(Statement statement) {
        if (statement instanceof Statement.Define define) {
            if (define.expression() instanceof Expression.ArrayLiteral literal) {
                literal.elements().forEach(this::escape);
            }
        } else if (statement instanceof Statement.Store store) {
            escape(store.value());
        } else if (!(statement instanceof Statement.If)
                && !(statement instanceof Statement.Loop)
                && !(statement instanceof Statement.Call)) {
            Uses.direct(statement).forEach(this::escape);
        }
    }

    private void escape(Operand operand) {
        if (operand.type() instanceof Type.Array) {
            escaped.addAll(of(operand));
        }
    }
}
