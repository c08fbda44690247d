package io.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Calls: methods of {@code Math} become operations, those of the same source file are written out in place. */
final class Calls {

    /** Stands for the result of a {@code void} method. */
    private static final Value NOTHING = new Value(-3, Type.Scalar.BOOLEAN, "nothing", -1);

    /** What arrays inherit from {@link Object}, but for {@code clone}. */
    private static final Set<String> OF_OBJECT =
            Set.of("equals", "hashCode", "toString", "getClass", "notify", "notifyAll", "wait");

    /** Stands for {@code null} as an argument, before it is known for which type of array. */
    private static final Value NULL = new Value(-4, Type.Scalar.BOOLEAN, "null", -1);

    /** What a call in a generic method is, if it is not clear by the number of arguments which method it means. */
    static final String OVERLOADED = "in a method with type parameters, a call that several methods could be meant by";

    private final Lowering lowering;
    private final Control control;
    private final Expressions expressions;
    private final Operators operators;
    private final Overloads overloads;
    private final Library library = new Library();
    private final RuleCalls rules;
    private final CallsElsewhere elsewhere;
    private final ArrayMethods arrays;
    private final Checks checks;
    private final WrittenOut writtenOut;
    private final Records records;
    private final LocalMembers local;

    Calls(Lowering lowering, Expressions expressions, Operators operators, Checks checks) {
        this.lowering = lowering;
        this.control = lowering.control();
        this.expressions = expressions;
        this.operators = operators;
        this.overloads = new Overloads(lowering.types(), lowering.elements());
        this.rules = new RuleCalls(lowering);
        this.elsewhere = new CallsElsewhere(lowering);
        this.arrays = new ArrayMethods(lowering, operators);
        this.checks = checks;
        this.writtenOut = new WrittenOut(lowering);
        this.records = new Records(lowering, this, writtenOut, overloads);
        this.local = new LocalMembers(lowering, this, writtenOut, records);
    }

    Records records() {
        return records;
    }

    /** The value of a constant expression (JLS 15.29); anything else if it is none. */
    Operand constant(ExpressionTree tree, Type type) {
        Operand value = expressions.lower(tree, type);
        return expressions.constant(tree) == null ? Lowering.poison() : value;
    }

    LocalMembers local() {
        return local;
    }

    /**
     * The arguments of a call, evaluated.
     *
     * @param tree the call
     * @param starts where in the path the computation of each began
     * @param areSound whether nothing was wrong with them
     */
    record Arguments(
            Tree tree,
            List<? extends ExpressionTree> trees,
            List<Operand> operands,
            List<Integer> starts,
            boolean areSound) {}

    /** Evaluates arguments. */
    Arguments evaluate(Tree tree, List<? extends ExpressionTree> trees) {
        List<Operand> operands = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        boolean sound = true;
        for (ExpressionTree argument : trees) {
            starts.add(control.path().size());
            Operand operand = Checks.isNull(argument) ? NULL : expressions.lower(argument);
            sound &= !Lowering.isPoison(operand);
            operands.add(operand);
        }
        return new Arguments(tree, trees, operands, starts, sound);
    }

    /** Stands for the result of a {@code void} method. */
    static Operand nothing() {
        return NOTHING;
    }

    /** Whether an operand stands for {@code null} as an argument. */
    static boolean isNull(Operand operand) {
        return operand.equals(NULL);
    }

    /** Whether an operand stands for the result of a {@code void} method. */
    static boolean isNothing(Operand operand) {
        return operand.equals(NOTHING);
    }

    Operand call(MethodInvocationTree tree) {
        ExpressionTree select = tree.getMethodSelect();
        TypeElement from = lowering.frame().owner();
        if (select instanceof IdentifierTree identifier) {
            String name = identifier.getName().toString();
            return switch (name) {
                case "this" -> records.delegate(tree);
                case "super" -> nothing();
                default -> {
                    Optional<LocalRecord> record = lowering.scope().withMethod(name);
                    yield record.isPresent()
                            ? local.call(record.get(), name, null, tree)
                            : call(tree, name, lowering.names().methods(name, from), null);
                }
            };
        } else if (!(select instanceof MemberSelectTree member)) {
            return lowering.refuse(Problem.UNSUPPORTED, tree, "this call");
        } else {
            String name = member.getIdentifier().toString();
            Names.Meaning qualifier = lowering.names().of(member.getExpression(), lowering.scope(), from);
            if (qualifier instanceof Names.ClassName owner) {
                return call(tree, name, lowering.names().methodsOf(owner.element(), name, from), null);
            } else if (qualifier instanceof Names.LocalType owner) {
                return local.call(owner.record(), name, null, tree);
            } else if (qualifier instanceof Names.PackageName) {
                return lowering.leaveToCompiler(member.getExpression().toString(), List.of("Math", "StrictMath"));
            }
            return callOn(member.getExpression(), qualifier, name, tree);
        }
    }

    /** A call on an array or on an object. */
    private Operand callOn(
            ExpressionTree receiver, Names.@Nullable Meaning meaning, String name, MethodInvocationTree tree) {
        if (meaning instanceof Names.Field field
                && TypeReader.read(field.element().asType()).isEmpty()) {
            return new Refusal(lowering).ofCall(field.element().asType(), name, tree);
        }
        Operand array = expressions.lower(receiver);
        if (Lowering.isPoison(array)) {
            return array;
        } else if (array.type() instanceof Type.Array
                && name.equals("clone")
                && tree.getArguments().isEmpty()) {
            return control.define(array.type(), new Expression.CopyOfArray(array), lowering.place(tree));
        }
        if (array.type() instanceof Type.Struct record) {
            Optional<LocalRecord> declared = lowering.localRecords().of(record);
            if (declared.isPresent()) {
                return local.call(declared.get(), name, array, tree);
            }
            TypeElement from = lowering.frame().owner();
            return call(tree, name, lowering.names().methodsOf(records.types().element(record), name, from), array);
        }
        if (array.type() instanceof Type.Array && !OF_OBJECT.contains(name)) {
            return lowering.leaveToCompiler(tree.toString(), List.of(receiver + ".length", receiver + ".clone()"));
        }
        return array.type() instanceof Type.Scalar
                ? lowering.leaveToCompiler(tree.toString())
                : lowering.refuse(Problem.INSTANCE_CALL, tree, name);
    }

    /**
     * A call of a method of a class.
     *
     * @param receiver what it is called on, if that was evaluated
     */
    private Operand call(
            MethodInvocationTree tree, String name, List<ExecutableElement> candidates, @Nullable Operand receiver) {
        if (!candidates.isEmpty() && Members.ownerName(candidates.get(0)).equals("java.util.Objects")) {
            Optional<Operand> checked = checks.call(name, tree);
            if (checked.isPresent()) {
                return checked.get();
            }
        }
        Arguments arguments = evaluate(tree, tree.getArguments());
        if (candidates.isEmpty()) {
            return lowering.leaveToCompiler(
                    name,
                    receiver != null && receiver.type() instanceof Type.Struct record
                            ? Names.methodNames(records.types().element(record))
                            : lowering.names().methodNames(tree.getMethodSelect(), lowering));
        }
        Problem problem = candidates.stream()
                .map(Refusal::byName)
                .filter(p -> p != Problem.UNKNOWN_CALL)
                .findFirst()
                .orElse(Problem.UNKNOWN_CALL);
        if (problem != Problem.UNKNOWN_CALL) {
            return lowering.refuse(problem, tree, nameOf(candidates.get(0)), Refusal.UNBOX);
        } else if (!arguments.areSound()) {
            return Lowering.poison();
        }
        if (lowering.scope().isGeneric() && Overloads.dependsOnBounds(candidates, receiver, arguments.operands())) {
            return lowering.refuse(Problem.UNSUPPORTED, tree, OVERLOADED);
        }
        Optional<Overloads.Choice> choice = overloads.choose(candidates, arguments.operands());
        if (choice.isEmpty()) {
            boolean givesLocal = arguments.operands().stream()
                    .anyMatch(one -> lowering.localRecords().isLocal(one.type()));
            return givesLocal
                    ? lowering.localRecords().refuseArgument(name, tree)
                    : lowering.leaveToCompiler(tree.toString());
        }
        ExecutableElement method = choice.get().method();
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            return onRecord(choice.get(), receiver, arguments);
        }
        Optional<DerivativeRule> rule = rules.find(method);
        MethodTree body = bodyInThisFile(method);
        if ((rule.isPresent() || body == null) && refusesNull(arguments)) {
            return Lowering.poison();
        }
        if (rule.isPresent()) {
            List<Operand> converted = convert(choice.get(), arguments);
            return converted == null ? Lowering.poison() : rules.call(rule.get(), converted, tree);
        }
        return body != null ? writeOut(choice.get(), body, null, arguments) : ofLibrary(choice.get(), arguments, tree);
    }

    /** Refuses {@code null} as an argument of a method that is not written out. */
    boolean refusesNull(Arguments arguments) {
        boolean found = false;
        for (int k = 0; k < arguments.operands().size(); k++) {
            if (isNull(arguments.operands().get(k))) {
                lowering.refuse(Problem.NULL, arguments.trees().get(k));
                found = true;
            }
        }
        return found;
    }

    /** A call of an instance method, on a record or on {@code this} if that is one. */
    private Operand onRecord(Overloads.Choice chosen, @Nullable Operand receiver, Arguments arguments) {
        Overloads.Choice choice = chosen;
        Operand self = receiver;
        String name = choice.method().getSimpleName().toString();
        if (self == null) {
            Variable own = lowering.scope().find(Records.THIS);
            self = own == null ? NOTHING : lowering.read(own);
        }
        if (!(self.type() instanceof Type.Struct type)) {
            return Lowering.isPoison(self)
                    ? self
                    : lowering.refuse(Problem.INSTANCE_CALL, arguments.tree(), nameOf(choice.method()));
        }
        TypeElement record = records.types().element(type);
        if (receiver == null && !Members.owner(choice.method()).equals(record)) {
            // From a method of an interface: the record has its own.
            List<ExecutableElement> own =
                    lowering.names().methodsOf(record, name, lowering.frame().owner());
            choice = overloads.choose(own, arguments.operands()).orElse(choice);
        }
        ExecutableElement method = choice.method();
        int component = Members.owner(method).equals(record) ? RecordTypes.accessed(method) : -1;
        MethodTree body = bodyInThisFile(method);
        if (RecordTypes.isOfObject(method)) {
            return lowering.refuse(Problem.RECORD_OPERATION, arguments.tree(), name);
        }
        Optional<DerivativeRule> rule = rules.find(method);
        if (rule.isPresent()) {
            List<Operand> converted = refusesNull(arguments) ? null : convert(choice, arguments);
            return converted == null
                    ? Lowering.poison()
                    : rules.call(rule.get(), withReceiver(self, converted), arguments.tree());
        }
        if (component >= 0 && (body == null || !records.isHere(record))) {
            return records.accessed(self, component, arguments.tree());
        } else if (body != null) {
            return writeOut(choice, body, self, arguments);
        }
        if (records.isHere(record)) {
            return lowering.refuse(Problem.HELPER_WITHOUT_BODY, arguments.tree(), name);
        }
        List<Operand> converted = convert(choice, arguments);
        return elsewhere.call(method, converted == null ? null : withReceiver(self, converted), arguments.tree());
    }

    private static List<Operand> withReceiver(Operand self, List<Operand> arguments) {
        List<Operand> all = new ArrayList<>(List.of(self));
        all.addAll(arguments);
        return all;
    }

    private static String nameOf(ExecutableElement method) {
        return Members.owner(method).getSimpleName() + "." + method.getSimpleName();
    }

    private @Nullable MethodTree bodyInThisFile(ExecutableElement method) {
        TreePath path = lowering.trees().getPath(method);
        return path != null
                        && path.getCompilationUnit().equals(lowering.unit())
                        && path.getLeaf() instanceof MethodTree tree
                ? tree
                : null;
    }

    private Operand ofLibrary(Overloads.Choice choice, Arguments arguments, MethodInvocationTree tree) {
        ExecutableElement method = choice.method();
        TypeElement owner = Members.owner(method);
        String ownerName = owner.getQualifiedName().toString();
        Optional<Operand> onArrays =
                arrays.call(ownerName, method.getSimpleName().toString(), arguments.operands(), tree);
        if (onArrays.isPresent()) {
            return onArrays.get();
        }
        Optional<Type> result = TypeReader.read(method.getReturnType());
        List<Operand> operands = convert(choice, arguments);
        if (result.isPresent() && operands != null) {
            String name = method.getSimpleName().toString();
            Optional<Expression> call = library.call(ownerName, name, operands, result.get());
            if (call.isPresent()) {
                return control.define(result.get(), call.get(), lowering.place(tree));
            }
        }
        if (owner.getKind() == ElementKind.ENUM
                && List.of("values", "valueOf").contains(method.getSimpleName().toString())) {
            String hint = "Pass what is needed of it as a parameter, or switch on the constants.";
            return lowering.refuse(Problem.UNKNOWN_CALL, tree, nameOf(method), hint);
        }
        return ownerName.startsWith("java.")
                ? lowering.refuse(
                        Problem.UNKNOWN_CALL,
                        tree,
                        nameOf(method),
                        Refusal.isOfTheProgram(ownerName)
                                ? "Read it outside and pass it in."
                                : "Write what it does in this file, with numbers, arrays, conditions and loops.")
                : elsewhere.call(method, operands, tree);
    }

    /** The arguments as the types of the parameters, or null if one of them is no number and no array. */
    @Nullable
    List<Operand> convert(Overloads.Choice choice, Arguments given) {
        return convert(choice, TypeVariables.of(choice, List.of()), given);
    }

    private @Nullable List<Operand> convert(Overloads.Choice choice, TypeVariables variables, Arguments given) {
        List<Type> types = new ArrayList<>();
        for (VariableElement parameter : choice.method().getParameters()) {
            Optional<Type> type = variables.read(parameter.asType());
            if (type.isEmpty()) {
                return null;
            }
            types.add(type.get());
        }
        return convert(types, choice.isVariable(), given);
    }

    /**
     * The arguments as these types.
     *
     * @param isVariable whether the last ones are packed into an array, which is the last type
     */
    List<Operand> convert(List<Type> parameters, boolean isVariable, Arguments given) {
        int single = isVariable ? parameters.size() - 1 : parameters.size();
        List<Operand> converted = new ArrayList<>();
        for (int k = 0; k < single; k++) {
            converted.add(convert(given, k, parameters.get(k)));
        }
        if (isVariable && parameters.get(single) instanceof Type.Array packed) {
            List<Operand> rest = new ArrayList<>();
            for (int k = single; k < given.operands().size(); k++) {
                rest.add(convert(given, k, packed.element()));
            }
            converted.add(
                    control.define(packed, new Expression.ArrayLiteral(packed, rest), lowering.place(given.tree())));
        }
        return converted;
    }

    private Operand convert(Arguments given, int k, Type type) {
        ExpressionTree tree = given.trees().get(k);
        if (!isNull(given.operands().get(k))) {
            return operators.convert(given.operands().get(k), type, tree);
        }
        return type instanceof Type.Array ? checks.nothing(type, tree) : lowering.refuse(Problem.NULL, tree);
    }

    /**
     * Writes out the body of a method where it is called.
     *
     * @param receiver the record it is called on, or null if it is static
     */
    private Operand writeOut(
            Overloads.Choice choice, MethodTree body, @Nullable Operand receiver, Arguments arguments) {
        ExecutableElement method = choice.method();
        String name = method.getSimpleName().toString();
        TypeVariables variables = TypeVariables.of(choice, arguments.operands());
        List<Operand> converted = enter(choice, body, variables, arguments);
        if (converted == null) {
            return Lowering.poison();
        }
        Optional<Type> result = variables.read(method.getReturnType());
        if (result.isEmpty() && method.getReturnType().getKind() != TypeKind.VOID) {
            return new Refusal(lowering).ofHelper(Problem.HELPER_TYPE, method.getReturnType(), arguments.tree(), name);
        }
        if (lowering.frame().isInside(body) || lowering.routines().isRecursive(body)) {
            for (VariableElement parameter : method.getParameters()) {
                if (Overloads.known(parameter).isEmpty()) {
                    TypeMirror type = parameter.asType();
                    return new Refusal(lowering)
                            .ofHelper(
                                    Problem.HELPER_PARAMETER, type, arguments.tree(), name, parameter.getSimpleName());
                }
            }
            return callRoutine(method, receiver, converted, arguments.tree());
        }
        Body called = new Body(body, name, Members.owner(method), variables.scope(), result);
        return writtenOut.call(called, receiver, converted, arguments);
    }

    /** Calls a method that calls itself, and is a function of its own. */
    private Operand callRoutine(
            ExecutableElement method, @Nullable Operand receiver, List<Operand> arguments, Tree tree) {
        List<Operand> all = receiver == null ? arguments : withReceiver(receiver, arguments);
        List<Type> types = all.stream().map(Operand::type).toList();
        List<Type> results =
                TypeReader.read(method.getReturnType()).map(List::of).orElse(List.of());
        Callee callee = lowering.routines().callee(method, types, results);
        List<Value> values = results.stream()
                .map(type -> control.values().temporary(type, lowering.place(tree)))
                .toList();
        Statement call = new Statement.Call(callee, all, values);
        lowering.remember(call, tree);
        control.add(call);
        return values.isEmpty() ? NOTHING : values.get(0);
    }

    /**
     * The arguments of a method or constructor as its parameters take them; null, and a problem, if its body can't be
     * written out.
     */
    @Nullable
    List<Operand> enter(Overloads.Choice choice, MethodTree body, TypeVariables variables, Arguments arguments) {
        ExecutableElement method = choice.method();
        Tree tree = arguments.tree();
        String name = Members.called(method);
        if (lowering.frame().isInside(body) && method.getKind() == ElementKind.CONSTRUCTOR) {
            records.refuseRecursion(Members.owner(method), tree);
            return null;
        } else if (!writtenOut.isPossible(body, name, tree)) {
            return null;
        }
        for (VariableElement parameter : method.getParameters()) {
            if (variables.isBox(parameter.asType())) {
                String what = "type parameter " + parameter.asType() + " of " + name;
                lowering.refuse(Problem.BOXED, tree, what, "Write " + name + " for the primitive type, too.");
                return null;
            } else if (variables.read(parameter.asType()).isEmpty()) {
                new Refusal(lowering)
                        .ofHelper(Problem.HELPER_PARAMETER, parameter.asType(), tree, name, parameter.getSimpleName());
                return null;
            }
        }
        return convert(choice, variables, arguments);
    }
}
