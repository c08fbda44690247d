package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides which values are printed inside the expression that uses them, and which get a line of their own.
 *
 * <p>A value goes inline if nobody named it, it has one use in the same block, the expression stays short, and
 * evaluating it there is not different from evaluating it where it stands: see {@link Effects#conflictsWith}. An
 * {@code if} whose blocks are expressions becomes one itself.
 */
final class Inlining {

    private static final int MAX_OPERATIONS = 8;
    private static final int MAX_WIDTH = 88;
    private static final int WIDTH_OF_UNNAMED = 6;

    private final Outline outline;
    private final Aliases aliases;
    private final Set<Value> inlined = new HashSet<>();
    /** The trees of values that are inlined wherever they are used. */
    private final Map<Value, Tree> everywhere = new HashMap<>();

    private final Map<Region, Tree> yields = new HashMap<>();
    private final Set<Site> conditionals = new HashSet<>();
    private final Set<Site> plainHeaders = new HashSet<>();
    private final Map<Site, Integer> counters = new HashMap<>();

    private Inlining(Outline outline, Aliases aliases) {
        this.outline = outline;
        this.aliases = aliases;
    }

    static Inlining of(Outline outline, Aliases aliases) {
        Inlining inlining = new Inlining(outline, aliases);
        inlining.visit(outline.root());
        return inlining;
    }

    /** Whether the value has no line of its own. */
    boolean isInlined(Value value) {
        return inlined.contains(value);
    }

    /** Whether the statement is all printed in other lines. */
    boolean isInlined(Site site) {
        List<Value> defined = Uses.defined(site.statement());
        return !defined.isEmpty() && inlined.containsAll(defined);
    }

    /** Whether the {@code if} has one result that is a conditional expression. */
    boolean isConditional(Site site) {
        return conditionals.contains(site);
    }

    /** Whether the header of the loop is an expression. */
    boolean hasPlainHeader(Site loop) {
        return plainHeaders.contains(loop);
    }

    /** The loop's parameter that counts, so that the loop is a {@code for}; -1 if none does. */
    int counter(Site loop) {
        return counters.getOrDefault(loop, -1);
    }

    /** The values that are variables in what is printed for an operand, with repetition. */
    void leaves(Operand operand, Consumer<Value> consumer) {
        if (!(operand instanceof Value value)) {
            return;
        }
        if (!inlined.contains(value)) {
            consumer.accept(value);
            return;
        }
        Site site = outline.definition(value);
        if (site != null) {
            leaves(site, consumer);
        }
    }

    /** The values that are variables in the expression that is printed for a definition or a conditional. */
    void leaves(Site site, Consumer<Value> consumer) {
        Uses.direct(site.statement()).forEach(operand -> leaves(operand, consumer));
        if (site.statement() instanceof Statement.If) {
            for (Region branch : site.regions()) {
                branch.yields().forEach(operand -> leaves(operand, consumer));
            }
        }
    }

    /** Whether what is printed for an operand can complete abruptly. */
    boolean mayThrow(Operand operand) {
        if (!(operand instanceof Value value) || !inlined.contains(value)) {
            return false;
        }
        Site site = outline.definition(value);
        return site != null
                && (site.effects().mustHappen()
                        || Uses.direct(site.statement()).stream().anyMatch(this::mayThrow));
    }

    private void visit(Region region) {
        Pending pending = new Pending(region);
        for (Site site : region.sites()) {
            Statement statement = site.statement();
            if (statement instanceof Statement.Define define) {
                visit(site, define, pending);
            } else if (statement instanceof Statement.If branch) {
                visit(site, branch, pending);
            } else {
                pending.absorb(site.index(), Uses.direct(statement), Slot.of(statement), Tree.leaf(8, false));
                if (statement instanceof Statement.Loop loop) {
                    visit(site, loop);
                }
            }
        }
        Tree end = Tree.leaf(0, true);
        yields.put(region, pending.absorb(region.endIndex(), region.yields(), Slot.ofYields(region), end));
    }

    private void visit(Site site, Statement.Define define, Pending pending) {
        if (isInlined(define.target())) {
            return; // the step of a counter
        }
        Expression expression = define.expression();
        boolean anywhere = goesEverywhere(define);
        List<Slot> slots = Slot.of(expression);
        if (anywhere && outline.uses(define.target()).size() > 1) {
            slots = List.of(Slot.NAME);
        }
        Tree own = new Tree(List.of(), operations(expression), width(expression), false);
        if (!Effects.of(expression).isPure()) {
            own = new Tree(
                    List.of(new Tree.Step(site.index(), Effects.of(expression))), own.operations(), own.width(), false);
        }
        Tree tree = pending.absorb(site.index(), expression.operands(), slots, own);
        tree = new Tree(tree.steps(), tree.operations(), tree.width(), tree.constant() && Slot.folds(expression));
        if (anywhere) {
            inlined.add(define.target());
            everywhere.put(define.target(), tree);
        } else if (mayGoInline(define.target(), site)
                && !(expression instanceof Expression.Grow)
                && !(expression instanceof Expression.Null && isIndexed(define.target()))) {
            pending.offer(define.target(), site.index(), tree);
        }
    }

    private void visit(Site site, Statement.If branch, Pending pending) {
        site.regions().forEach(this::visit);
        Tree condition =
                pending.absorb(site.index(), List.of(branch.condition()), Slot.of(branch), Tree.leaf(0, false));
        if (branch.results().size() != 1 || !site.regions().stream().allMatch(this::isExpression)) {
            return;
        }
        Tree then = yields.getOrDefault(site.regions().get(0), condition);
        Tree otherwise = yields.getOrDefault(site.regions().get(1), condition);
        Effects effects = then.effects().and(otherwise.effects());
        List<Tree.Step> steps = new ArrayList<>(condition.steps());
        if (!effects.isPure()) {
            steps.add(new Tree.Step(site.index(), effects));
        }
        Tree whole = new Tree(
                steps,
                1 + condition.operations() + then.operations() + otherwise.operations(),
                6 + condition.width() + then.width() + otherwise.width(),
                condition.constant() && then.constant() && otherwise.constant());
        if (whole.operations() > MAX_OPERATIONS || whole.width() > MAX_WIDTH) {
            return;
        }
        conditionals.add(site);
        Value result = branch.results().get(0);
        if (mayGoInline(result, site)) {
            pending.offer(result, site.index(), whole);
        }
    }

    private void visit(Site site, Statement.Loop loop) {
        Region header = site.regions().get(0);
        Region body = site.regions().get(1);
        visit(header);
        if (isExpression(header)) {
            plainHeaders.add(site);
            Set<Value> read = new HashSet<>();
            header.yields().forEach(operand -> leaves(operand, read::add));
            for (int k = 0; k < body.yields().size() && counter(site) < 0; k++) {
                if (read.contains(loop.parameters().get(k))
                        && counts(loop.parameters().get(k), body.yields().get(k), body)) {
                    counters.put(site, k);
                    inlined.add((Value) body.yields().get(k));
                }
            }
        }
        visit(body);
    }

    /** Whether the next value is the parameter plus or minus a constant, and is used for nothing else. */
    private boolean counts(Value parameter, Operand next, Region body) {
        boolean isCount = parameter.type() == Type.Scalar.INT || parameter.type() == Type.Scalar.LONG;
        if (!(next instanceof Value value) || outline.uses(value).size() != 1 || !isCount) {
            return false;
        }
        Site site = outline.definition(value);
        return site != null
                && site.region() == body
                && outline.expression(value) instanceof Expression.Apply apply
                && (apply.primitive() == Primitive.ADD || apply.primitive() == Primitive.SUBTRACT)
                && apply.operands().get(0).equals(parameter)
                && apply.operands().get(1) instanceof Constant step
                && !step.isInteger(Integer.MIN_VALUE)
                && !step.isInteger(Long.MIN_VALUE);
    }

    /** Whether all of a block that is reached to its end is printed in what it hands on. */
    private boolean isExpression(Region region) {
        return region.completes() && region.sites().stream().allMatch(this::isInlined);
    }

    private boolean mayGoInline(Value value, Site site) {
        List<Outline.Use> uses = outline.uses(value);
        return !value.isNamed() && uses.size() == 1 && uses.get(0).region() == site.region();
    }

    /**
     * Whether the value is printed as an expression in every place where it is used: the length of an array that has a
     * name, a neighbour's index, and an int in a computation of doubles, if that does not move the conversion into a
     * loop.
     */
    private boolean goesEverywhere(Statement.Define define) {
        Value value = define.target();
        if (isNeighbour(define)) {
            return true;
        }
        if (value.isNamed()
                || !(define.expression().operands().size() == 1
                        && define.expression().operands().get(0) instanceof Value operand)) {
            return false;
        }
        if (define.expression() instanceof Expression.Length) {
            Site array = outline.definition(operand);
            return array == null || (operand.isNamed() && array.statement() instanceof Statement.Define);
        }
        return define.expression() instanceof Expression.Apply apply
                && apply.primitive() == Primitive.CONVERT
                && Conversions.isImplicit(operand.type(), value.type())
                && outline.uses(value).size() > 1
                && outline.uses(value).stream().allMatch(use -> isOutsideLoops(value, use.region()));
    }

    /** Whether it is {@code i + 1}, for a variable i, and serves as an index and nothing else. */
    private boolean isNeighbour(Statement.Define define) {
        return !define.target().isNamed()
                && define.target().type() == Type.Scalar.INT
                && define.expression() instanceof Expression.Apply apply
                && (apply.primitive() == Primitive.ADD || apply.primitive() == Primitive.SUBTRACT)
                && apply.operands().get(0) instanceof Value variable
                && variable.isNamed()
                && apply.operands().get(1) instanceof Constant
                && outline.uses(define.target()).stream().allMatch(use -> isIndex(define.target(), use));
    }

    /** Whether an element of the array is read or written where it is used: {@code null[i]} is not Java. */
    private boolean isIndexed(Value array) {
        return outline.uses(array).stream()
                .filter(use -> use.index() < use.region().endIndex())
                .map(use -> use.region().sites().get(use.index()).statement())
                .anyMatch(statement -> !(statement instanceof Statement.Call)
                        && Uses.direct(statement).indexOf(array) == 0
                        && !(statement instanceof Statement.Define define
                                && define.expression() instanceof Expression.Apply));
    }

    private static boolean isIndex(Value value, Outline.Use use) {
        if (use.index() == use.region().endIndex()) {
            return false;
        }
        Statement statement = use.region().sites().get(use.index()).statement();
        return (statement instanceof Statement.Define define
                        && define.expression() instanceof Expression.Load load
                        && load.index().equals(value))
                || (statement instanceof Statement.Store store
                        && store.index().equals(value)
                        && !store.value().equals(value))
                || (statement instanceof Statement.Accumulate accumulate
                        && accumulate.index().equals(value));
    }

    private boolean isOutsideLoops(Value value, Region use) {
        Site definition = outline.definition(value);
        Region region = use;
        while (definition != null && region != definition.region()) {
            Site owner = region.owner();
            if (owner == null || owner.statement() instanceof Statement.Loop) {
                return false;
            }
            region = owner.region();
        }
        return true;
    }

    private static int operations(Expression expression) {
        if (expression instanceof Expression.Apply apply) {
            return apply.primitive() == Primitive.STOP_GRADIENT || apply.primitive() == Primitive.CONVERT ? 0 : 1;
        }
        return expression instanceof Expression.Copy || expression instanceof Expression.Length ? 0 : 1;
    }

    /** The columns that the operation adds to those of its operands. */
    private static int width(Expression expression) {
        if (expression instanceof Expression.Apply apply) {
            return switch (apply.primitive().form()) {
                case INFIX -> apply.primitive().symbol().length() + 2;
                case PREFIX -> 1;
                case CAST -> apply.operands().get(0).type().keyword().length() + 3;
                case CONDITIONAL -> 6;
                case MATH ->
                    apply.primitive().symbol().length()
                            + 5
                            + 2 * apply.primitive().arity();
                case GUARDED -> 24;
                case NOTHING -> 0;
            };
        } else if (expression instanceof Expression.Invoke invoke) {
            return invoke.method().length() + 14 + 2 * invoke.operands().size();
        } else if (expression instanceof Expression.StaticRead read) {
            return read.field().length() + 12;
        } else if (expression instanceof Expression.Load) {
            return 2;
        } else if (expression instanceof Expression.Copy) {
            return 0;
        }
        return 7 + 2 * expression.operands().size();
    }

    private Tree leaf(Operand operand) {
        if (operand instanceof Constant constant) {
            return Tree.leaf(Markup.width(Literals.of(constant)), true);
        }
        Value value = (Value) operand;
        return everywhere.getOrDefault(
                value, Tree.leaf(value.isNamed() ? value.name().length() : WIDTH_OF_UNNAMED, false));
    }

    /** The values of a block, as far as it was visited, that may still go into a later line. */
    private final class Pending {

        /** A value that may. */
        private record Offer(int index, Tree tree) {}

        private final Region region;
        private final Map<Value, Offer> offers = new LinkedHashMap<>();

        Pending(Region region) {
            this.region = region;
        }

        void offer(Value value, int index, Tree tree) {
            offers.put(value, new Offer(index, tree));
        }

        /**
         * Takes as many of the offered operands into an operation as may go there.
         *
         * @param own the operation without its operands
         * @return the operation with its operands
         */
        Tree absorb(int index, List<? extends Operand> operands, List<Slot> slots, Tree own) {
            Map<Value, Tree> taken = new LinkedHashMap<>();
            for (int k = 0; k < operands.size(); k++) {
                if (operands.get(k) instanceof Value value && offers.containsKey(value)) {
                    Tree tree = offers.get(value).tree();
                    offers.remove(value);
                    if (slots.get(k).accepts(tree)) {
                        taken.put(value, tree);
                    }
                }
            }
            while (true) {
                List<Tree> trees = new ArrayList<>();
                for (Operand operand : operands) {
                    Tree tree = operand instanceof Value value ? taken.get(value) : null;
                    trees.add(tree == null ? leaf(operand) : tree);
                }
                Tree whole = own.over(trees, true);
                Value excess = excess(whole, index, taken);
                if (excess == null) {
                    inlined.addAll(taken.keySet());
                    return whole;
                }
                taken.remove(excess);
            }
        }

        /** One of the operands that must have a line of its own after all. */
        private @Nullable Value excess(Tree whole, int index, Map<Value, Tree> taken) {
            for (Map.Entry<Value, Tree> entry : taken.entrySet()) {
                for (Tree.Step step : entry.getValue().steps()) {
                    if (passesConflict(step, whole, index) || isLate(step, whole)) {
                        return entry.getKey();
                    }
                }
            }
            if (whole.operations() <= MAX_OPERATIONS && whole.width() <= MAX_WIDTH) {
                return null;
            }
            Value largest = null;
            int most = -1;
            for (Map.Entry<Value, Tree> entry : taken.entrySet()) {
                if (entry.getValue().operations() > most) {
                    largest = entry.getKey();
                    most = entry.getValue().operations();
                }
            }
            return largest;
        }

        /** Whether a statement between the step's place and the new one must not come before it. */
        private boolean passesConflict(Tree.Step step, Tree whole, int index) {
            for (int between = step.index() + 1; between < index; between++) {
                int other = between;
                if (conflict(
                                step,
                                new Tree.Step(
                                        between, region.sites().get(between).effects()))
                        && whole.steps().stream().noneMatch(moved -> moved.index() == other)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether it makes a difference which of two steps is first. */
        private boolean conflict(Tree.Step step, Tree.Step other) {
            if (!step.effects().conflictsWith(other.effects())) {
                return false;
            }
            Statement first = region.sites().get(step.index()).statement();
            Statement second = region.sites().get(other.index()).statement();
            return !aliases.areApart(first, second) || step.effects().conflictsApart(other.effects());
        }

        /** Whether a later step, in the order in which they stand, is evaluated before this one. */
        private boolean isLate(Tree.Step step, Tree whole) {
            for (Tree.Step earlier : whole.steps()) {
                if (earlier.equals(step)) {
                    return false;
                }
                if (earlier.index() > step.index() && conflict(step, earlier)) {
                    return true;
                }
            }
            return false;
        }
    }
}
