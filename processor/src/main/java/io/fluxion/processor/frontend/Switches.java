package io.fluxion.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lowers switches (JLS 14.11, 15.28): ifs, one inside the other, or one after the other where control falls through.
 */
final class Switches {

    /** The statements behind some labels. */
    private static final class Group {
        private final List<ExpressionTree> labels = new ArrayList<>();
        private boolean isDefault;
        private boolean fallsThrough;
        private Consumer<Set<Target>> body = tail -> {};
    }

    private final Lowering lowering;
    private final Control control;
    private final Statements statements;

    Switches(Lowering lowering, Statements statements) {
        this.lowering = lowering;
        this.control = lowering.control();
        this.statements = statements;
    }

    void statement(SwitchTree tree, Set<String> labels, Set<Target> tail) {
        Target end = lowering.newTarget();
        lowering.frame().jumps().enterSwitch(labels, end);
        Set<Target> inner = new LinkedHashSet<>(tail);
        inner.add(end);
        cases(tree, tree.getExpression(), tree.getCases(), inner);
        lowering.frame().jumps().leave();
        control.path().arriveAt(Set.of(end));
    }

    /**
     * A switch expression.
     *
     * @param target the type it is assigned to, or null where it stands alone
     */
    Operand expression(SwitchExpressionTree tree, @Nullable Type target) {
        Type type = target == null ? standaloneType(tree).orElse(null) : target;
        if (type == null) {
            return Lowering.poison();
        }
        Variable result = Variable.result("", type);
        control.path().declare(result);
        run(tree, new Jumps.Yields(lowering.newTarget(), result, null));
        Operand value = lowering.read(result);
        control.path().forget(List.of(result));
        return value;
    }

    private void run(SwitchExpressionTree tree, Jumps.Yields yields) {
        lowering.frame().jumps().enterExpression(yields);
        Set<Target> end = Set.of(yields.target());
        cases(tree, tree.getExpression(), tree.getCases(), end);
        lowering.frame().jumps().leaveExpression();
        control.path().arriveAt(end);
    }

    /** What all results have in common: found by lowering the switch for nothing. */
    private Optional<Type> standaloneType(SwitchExpressionTree tree) {
        List<ExpressionTree> results = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        control.on(
                control.fork(),
                () -> run(tree, new Jumps.Yields(lowering.newTarget(), null, (result, operand) -> {
                    results.add(result);
                    operands.add(operand);
                })));
        if (operands.isEmpty()) {
            lowering.leaveToCompiler(tree.toString());
            return Optional.empty();
        } else if (operands.stream().anyMatch(Lowering::isPoison)) {
            return Optional.empty();
        }
        List<Type> types = operands.stream().map(Operand::type).toList();
        if (types.stream().allMatch(types.get(0)::equals)) {
            return Optional.of(types.get(0));
        }
        List<Type.Scalar> scalars = new ArrayList<>();
        List<@Nullable Constant> constants = new ArrayList<>();
        for (int k = 0; k < types.size(); k++) {
            if (!(types.get(k) instanceof Type.Scalar scalar) || scalar == Type.Scalar.BOOLEAN) {
                new Refusal(lowering).ofEither(types, tree);
                return Optional.empty();
            }
            scalars.add(scalar);
            constants.add(lowering.expressions().constant(results.get(k)));
        }
        return Optional.of(Promotion.common(scalars, constants));
    }

    /** Hands a result to the switch expression around it. */
    void hand(ExpressionTree tree) {
        Jumps.Yields yields = lowering.frame().jumps().yields();
        if (yields == null) {
            lowering.leaveToCompiler("yield");
            return;
        }
        int from = control.path().size();
        if (yields.result() == null) {
            yields.observe(tree, lowering.expressions().lower(tree));
        } else {
            Operand value = lowering.expressions().lower(tree, yields.result().type());
            lowering.assign(yields.result(), value, from);
        }
        control.jump(yields.target());
    }

    private void cases(Tree tree, ExpressionTree on, List<? extends CaseTree> cases, Set<Target> end) {
        Operand selector = lowering.expressions().lower(on);
        boolean isNumber = selector.type() instanceof Type.Scalar type && Promotion.unary(type) == Type.Scalar.INT;
        boolean isConstant = selector.type() instanceof Type.Enumeration;
        if (isConstant) {
            lowering.expressions().checks().require(selector, "", on);
        } else if (!Lowering.isPoison(selector) && !isNumber) {
            if (cases.stream().noneMatch(Switches::isPattern)) {
                lowering.refuse(
                        Problem.SWITCH_SELECTOR,
                        on,
                        Refusal.simple(selector.type().keyword()));
            }
            selector = Lowering.poison();
        }
        String hint = isConstant
                ? "Name the constants, and write an if for what is behind when."
                : "Switch on a number or an enum, or write ifs.";
        Operand compared =
                isConstant ? selector : lowering.expressions().operators().convert(selector, Type.Scalar.INT, on);
        Scope block = new Scope(lowering.scope());
        lowering.inScope(block, () -> {
            List<Group> groups = groups(cases, hint);
            if (tree instanceof SwitchExpressionTree) {
                makeComplete(groups, compared, tree);
            }
            boolean inOrder =
                    groups.stream().limit(Math.max(0, groups.size() - 1)).anyMatch(group -> group.fallsThrough);
            if (inOrder) {
                falling(groups, compared, tree, end);
            } else {
                nested(groups, compared, tree, end);
            }
        });
    }

    /**
     * What a switch expression over all constants of an enum does for the last of them, it does for whatever is left.
     */
    private void makeComplete(List<Group> groups, Operand selector, Tree tree) {
        if (Lowering.isPoison(selector) || groups.stream().anyMatch(group -> group.isDefault)) {
            return;
        }
        List<ExpressionTree> labels = groups.stream()
                .<ExpressionTree>flatMap(group -> group.labels.stream())
                .toList();
        if (!groups.isEmpty()
                && selector.type() instanceof Type.Enumeration type
                && lowering.enumerations().isComplete(type, labels)) {
            groups.get(groups.size() - 1).isDefault = true;
        } else {
            lowering.leaveToCompiler(tree.toString());
        }
    }

    private List<Group> groups(List<? extends CaseTree> cases, String insteadOfPatterns) {
        List<Group> groups = new ArrayList<>();
        Group group = new Group();
        for (CaseTree one : cases) {
            group.labels.addAll(one.getExpressions());
            boolean isDefault = one.getExpressions().isEmpty();
            if (isPattern(one)) {
                lowering.refuse(Problem.PATTERN, one, "a pattern", insteadOfPatterns);
            }
            group.isDefault |= isDefault;
            List<? extends StatementTree> list = one.getStatements();
            if (one.getCaseKind() == CaseTree.CaseKind.RULE) {
                Tree body = one.getBody();
                group.body = tail -> rule(body, tail);
            } else if (list == null || list.isEmpty()) {
                continue;
            } else {
                group.fallsThrough = completes(list.get(list.size() - 1));
                group.body = tail -> statements.list(list, 0, tail, null);
            }
            groups.add(group);
            group = new Group();
        }
        if (!group.labels.isEmpty() || group.isDefault) {
            groups.add(group);
        }
        return groups;
    }

    /** From JDK 21 on there are labels that are neither expressions nor default: the API of JDK 17 can't say. */
    static boolean isPattern(CaseTree one) {
        return one.getExpressions().isEmpty() && !one.toString().strip().startsWith("default");
    }

    private void rule(@Nullable Tree body, Set<Target> tail) {
        if (body instanceof ExpressionTree result) {
            hand(result);
        } else if (body instanceof StatementTree statement) {
            statements.run(statement, tail);
        }
    }

    /** Whether control may get past the end of a statement: if in doubt it may (JLS 14.22). */
    private static boolean completes(StatementTree last) {
        if (last instanceof BlockTree block) {
            List<? extends StatementTree> inside = block.getStatements();
            return inside.isEmpty() || completes(inside.get(inside.size() - 1));
        } else if (last instanceof IfTree branch) {
            StatementTree otherwise = branch.getElseStatement();
            return otherwise == null || completes(branch.getThenStatement()) || completes(otherwise);
        }
        return !(last instanceof BreakTree
                || last instanceof ContinueTree
                || last instanceof ReturnTree
                || last instanceof YieldTree
                || last instanceof ThrowTree);
    }

    /** Lowers the statements of a group on a path of their own. */
    private Path body(Group group, Set<Target> tail) {
        Path path = control.fork();
        control.on(path, () -> {
            // The variables of earlier groups are in scope, though without a value.
            for (Variable variable : lowering.scope().declared()) {
                path.declareIfAbsent(variable);
            }
            group.body.accept(tail);
        });
        return path;
    }

    /** {@code if (first) … else if (second) … else default}. */
    private void nested(List<Group> groups, Operand selector, Tree tree, Set<Target> end) {
        List<Group> tested = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        Path otherwise = control.fork();
        for (Group group : groups) {
            Path path = body(group, end);
            path.arriveAt(end);
            if (group.isDefault) {
                otherwise = path;
            } else {
                tested.add(group);
                paths.add(path);
            }
        }
        if (tested.isEmpty()) {
            // Nothing but a default: what it does is done.
            control.continueWith(otherwise);
            return;
        }
        chain(tested, paths, otherwise, 0, selector, tree);
    }

    private void chain(List<Group> groups, List<Path> paths, Path otherwise, int k, Operand selector, Tree tree) {
        Operand matches = matches(groups.get(k), selector, tree);
        Path rest = otherwise;
        if (k + 1 < groups.size()) {
            rest = control.fork();
            control.on(rest, () -> chain(groups, paths, otherwise, k + 1, selector, tree));
        }
        control.decide(matches, paths.get(k), rest, lowering.place(tree));
    }

    /** One group after the other, each entered by its label or from the group before. */
    private void falling(List<Group> groups, Operand selector, Tree tree, Set<Target> end) {
        Operand any = Constant.FALSE;
        for (Group group : groups) {
            if (!group.isDefault) {
                any = or(any, () -> matches(group, selector, tree), tree);
            }
        }
        Operand none = lowering.expressions().operators().unary(Tree.Kind.LOGICAL_COMPLEMENT, any, tree);
        falling(groups, 0, Constant.FALSE, none, selector, tree, end);
    }

    private void falling(
            List<Group> groups, int k, Operand fell, Operand none, Operand selector, Tree tree, Set<Target> end) {
        if (k == groups.size()) {
            return;
        }
        Group group = groups.get(k);
        Operand enters = or(fell, () -> group.isDefault ? none : matches(group, selector, tree), tree);
        Path inside = body(group, k + 1 == groups.size() ? end : Lowering.nowhere());
        boolean fallsOut = !inside.flow().isAbrupt();
        control.decide(enters, inside, control.fork(), lowering.place(tree));
        control.proceed(
                end, () -> falling(groups, k + 1, fallsOut ? enters : Constant.FALSE, none, selector, tree, end));
    }

    private Operand matches(Group group, Operand selector, Tree tree) {
        Operand matches = Constant.FALSE;
        for (ExpressionTree label : group.labels) {
            matches = or(matches, () -> equal(selector, label), tree);
        }
        return matches;
    }

    private Operand equal(Operand selector, ExpressionTree label) {
        if (Lowering.isPoison(selector)) {
            return selector;
        }
        Operand constant = selector.type() instanceof Type.Enumeration type
                ? lowering.enumerations().label(type, label)
                : lowering.expressions().lower(label);
        return lowering.expressions().operators().binary(Primitive.EQUAL, selector, constant, label);
    }

    private Operand or(Operand one, Code other, Tree tree) {
        if (one instanceof Constant known) {
            return known.equals(Constant.TRUE) ? known : other.write();
        }
        Path otherwise = control.fork();
        Operand[] result = new Operand[1];
        control.on(otherwise, () -> result[0] = other.write());
        return control.join(one, control.fork(), Constant.TRUE, otherwise, result[0], lowering.place(tree));
    }
}
