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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which values carry a derivative: those that vary with an independent parameter and are useful for a result (Griewank
 * and Walther, Evaluating Derivatives, section 6.2). Memory is judged by region.
 */
public final class Activity {

    private final Regions regions;
    private final Set<Value> varied = new HashSet<>();
    private final Set<Integer> variedRegions = new HashSet<>();
    private final Set<Value> useful = new HashSet<>();
    private final Set<Integer> usefulRegions = new HashSet<>();
    private final boolean everything;
    private boolean changed;

    private Activity(Regions regions, boolean everything) {
        this.regions = regions;
        this.everything = everything;
    }

    /**
     * The activity of a function's values with respect to some of its parameters.
     *
     * @param outputs arrays among its parameters that are results, too
     */
    public static Activity of(Function function, Regions regions, List<Value> independent, Collection<Value> outputs) {
        Activity activity = new Activity(regions, false);
        for (Value parameter : independent) {
            activity.vary(parameter);
        }
        activity.toFixpoint(() -> activity.forward(function.body()));
        function.results().forEach(activity::use);
        outputs.forEach(activity::use);
        activity.toFixpoint(() -> activity.backward(function.body()));
        return activity;
    }

    /** What varies with the independent parameters, whatever it is used for: what forward mode needs to know. */
    public static Activity varied(Function function, Regions regions, List<Value> independent) {
        Activity activity = new Activity(regions, false);
        for (Value parameter : independent) {
            activity.vary(parameter);
        }
        activity.toFixpoint(() -> activity.forward(function.body()));
        return activity;
    }

    /** Every floating-point value counts as active: the analysis switched off, to test what relies on it. */
    public static Activity everything(Regions regions) {
        return new Activity(regions, true);
    }

    /** Whether a derivative flows through a scalar, or through the scalars at the bottom of an array. */
    public boolean isActive(Operand operand) {
        if (!(operand instanceof Value value) || !value.type().isDifferentiable()) {
            return false;
        }
        if (everything) {
            return true;
        }
        if (value.type() instanceof Type.Array) {
            int leaf = regions.leaf(value);
            return variedRegions.contains(leaf) && usefulRegions.contains(leaf);
        }
        return varied.contains(value) && useful.contains(value);
    }

    /** Whether the operand depends on an independent parameter, useful or not. */
    public boolean isVaried(Operand operand) {
        if (!(operand instanceof Value value) || !value.type().isDifferentiable()) {
            return false;
        }
        return value.type() instanceof Type.Array
                ? variedRegions.contains(regions.leaf(value))
                : varied.contains(value);
    }

    private void toFixpoint(Runnable pass) {
        do {
            changed = false;
            pass.run();
        } while (changed);
    }

    private void forward(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define) {
                if (definesVaried(define.expression())) {
                    vary(define.target());
                }
            } else if (statement instanceof Statement.Store store) {
                flow(store.value(), store.array());
            } else if (statement instanceof Statement.Accumulate accumulate) {
                flow(accumulate.value(), accumulate.array());
            } else if (statement instanceof Statement.Fill fill) {
                flow(fill.value(), fill.array());
            } else if (statement instanceof Statement.Call call) {
                if (Carriers.of(call).stream().anyMatch(this::isVaried)) {
                    Carriers.reached(call).forEach(this::vary);
                }
            } else if (statement instanceof Statement.If branch) {
                forward(branch.then());
                forward(branch.otherwise());
                for (int k = 0; k < branch.results().size(); k++) {
                    flow(branch.then().yields().get(k), branch.results().get(k));
                    flow(branch.otherwise().yields().get(k), branch.results().get(k));
                }
            } else if (statement instanceof Statement.Loop loop) {
                flow(loop.initial(), loop.parameters());
                forward(loop.header());
                forward(loop.body());
                flow(loop.body().yields(), loop.parameters());
                flow(List.copyOf(loop.parameters()), loop.results());
            }
        }
    }

    private boolean definesVaried(Expression expression) {
        if (expression instanceof Expression.Apply apply) {
            for (int slot = 0; slot < apply.operands().size(); slot++) {
                if (isVaried(apply.operands().get(slot)) && carriesDerivative(apply.primitive(), slot)) {
                    return true;
                }
            }
            return false;
        } else if (expression instanceof Expression.Invoke invoke) {
            return Carriers.of(invoke).stream().anyMatch(this::isVaried);
        } else if (expression instanceof Expression.Load load) {
            return isVaried(load.array());
        } else if (expression instanceof Expression.Copy copy) {
            return isVaried(copy.operand());
        } else if (expression instanceof Expression.ArrayLiteral literal) {
            return literal.elements().stream().anyMatch(this::isVaried);
        } else if (expression instanceof Expression.CopyOfArray copy) {
            return isVaried(copy.array());
        } else if (expression instanceof Expression.DeepCopy copy) {
            return isVaried(copy.array());
        } else if (expression instanceof Expression.SharedLike shared) {
            return isVaried(shared.companion());
        } else if (expression instanceof Expression.Grow grow) {
            return isVaried(grow.array());
        }
        return false;
    }

    /** Whether the partial of a primitive with respect to an operand is not zero everywhere. */
    private static boolean carriesDerivative(Primitive primitive, int slot) {
        return switch (primitive) {
            case SIGNUM, FLOOR, CEIL, RINT, ROUND, ULP, GET_EXPONENT, STOP_GRADIENT -> false;
            case COPY_SIGN, NEXT_AFTER -> slot == 0;
            default -> true;
        };
    }

    private void backward(Block block) {
        for (int k = block.statements().size() - 1; k >= 0; k--) {
            Statement statement = block.statements().get(k);
            if (statement instanceof Statement.Define define) {
                if (isUseful(define.target())) {
                    if (define.expression() instanceof Expression.Apply apply) {
                        for (int slot = 0; slot < apply.operands().size(); slot++) {
                            if (carriesDerivative(apply.primitive(), slot)) {
                                use(apply.operands().get(slot));
                            }
                        }
                    } else if (define.expression() instanceof Expression.Invoke invoke) {
                        Carriers.of(invoke).forEach(this::use);
                    } else {
                        define.expression().operands().forEach(this::use);
                    }
                }
            } else if (statement instanceof Statement.If branch) {
                for (int r = 0; r < branch.results().size(); r++) {
                    if (isUseful(branch.results().get(r))) {
                        use(branch.then().yields().get(r));
                        use(branch.otherwise().yields().get(r));
                    }
                }
                backward(branch.then());
                backward(branch.otherwise());
            } else if (statement instanceof Statement.Loop loop) {
                for (int r = 0; r < loop.results().size(); r++) {
                    Value parameter = loop.parameters().get(r);
                    if (isUseful(loop.results().get(r))) {
                        use(parameter);
                    }
                    if (isUseful(parameter)) {
                        use(loop.body().yields().get(r));
                        use(loop.initial().get(r));
                    }
                }
                backward(loop.body());
            } else if (statement instanceof Statement.Call call) {
                if (Carriers.reached(call).stream().anyMatch(this::isUseful)) {
                    Carriers.of(call).forEach(this::use);
                }
            } else {
                useStored(statement);
            }
        }
    }

    private void useStored(Statement statement) {
        List<Operand> operands = Uses.direct(statement);
        boolean writes = statement instanceof Statement.Store
                || statement instanceof Statement.Accumulate
                || statement instanceof Statement.Fill;
        if (writes && isUseful(operands.get(0))) {
            use(operands.get(operands.size() - 1));
        }
    }

    /** Whether a result depends on the operand in a way that has a derivative, whatever the operand depends on. */
    public boolean isUseful(Operand operand) {
        if (!(operand instanceof Value value) || !value.type().isDifferentiable()) {
            return false;
        }
        return value.type() instanceof Type.Array
                ? usefulRegions.contains(regions.leaf(value))
                : useful.contains(value);
    }

    private void flow(List<? extends Operand> from, List<Value> to) {
        for (int k = 0; k < to.size(); k++) {
            flow(from.get(k), to.get(k));
        }
    }

    private void flow(Operand from, Operand to) {
        if (isVaried(from)) {
            vary(to);
        }
    }

    private void vary(Operand operand) {
        mark(operand, varied, variedRegions);
    }

    private void use(Operand operand) {
        mark(operand, useful, usefulRegions);
    }

    private void mark(Operand operand, Set<Value> scalars, Set<Integer> arrays) {
        if (operand instanceof Value value && value.type().isDifferentiable()) {
            boolean added = value.type() instanceof Type.Array ? arrays.add(regions.leaf(value)) : scalars.add(value);
            changed |= added;
        }
    }
}
