package io.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Constructors, methods and fields of local records. */
final class LocalMembers {

    private final Lowering lowering;
    private final Control control;
    private final Calls calls;
    private final WrittenOut writtenOut;
    private final Records records;
    /** The constants whose initializers are being computed. */
    private final Set<VariableTree> open = new HashSet<>();

    LocalMembers(Lowering lowering, Calls calls, WrittenOut writtenOut, Records records) {
        this.lowering = lowering;
        this.control = lowering.control();
        this.calls = calls;
        this.writtenOut = writtenOut;
        this.records = records;
    }

    /** {@code new R(…)}, and {@code this(…)} in a constructor. */
    Operand create(LocalRecord record, Type.Struct type, Calls.Arguments arguments) {
        List<LocalOverloads.Candidate> candidates =
                LocalOverloads.candidates(record, record.methods(LocalRecord.CONSTRUCTOR));
        List<Type> components =
                type.components().stream().map(Type.Struct.Component::type).toList();
        if (candidates.stream().noneMatch(candidate -> candidate.takesExactly(components))) {
            candidates.add(LocalOverloads.canonical(record));
        }
        Optional<LocalOverloads.Candidate> choice = choose(candidates, arguments, record.name());
        if (choice.isEmpty()) {
            return Lowering.poison();
        }
        List<Operand> converted =
                calls.convert(choice.get().known(), choice.get().isVariable(), arguments);
        MethodTree tree = choice.get().tree();
        if (tree == null) {
            return records.create(type, converted, arguments.tree());
        } else if (!isPossible(tree, record.name(), arguments.tree())) {
            return Lowering.poison();
        }
        Records.Form form = isCompact(tree)
                ? Records.Form.COMPACT
                : choice.get().takesExactly(components) ? Records.Form.CANONICAL : Records.Form.OTHER;
        return records.build(type, form, body(record, tree, record.name(), Optional.empty()), converted, arguments);
    }

    /** Whether the parameters of a constructor stand where the components do. */
    private boolean isCompact(MethodTree constructor) {
        return !constructor.getParameters().isEmpty()
                && lowering.start(constructor.getParameters().get(0)) < lowering.start(constructor);
    }

    private Body body(LocalRecord record, MethodTree tree, String name, Optional<Type> result) {
        return new Body(tree, name, lowering.frame().owner(), record.scope(), result);
    }

    /**
     * A call of a method.
     *
     * @param receiver what it is called on, if that was evaluated
     */
    Operand call(LocalRecord record, String name, @Nullable Operand receiver, MethodInvocationTree tree) {
        Calls.Arguments arguments = calls.evaluate(tree, tree.getArguments());
        List<LocalOverloads.Candidate> candidates = LocalOverloads.candidates(record, record.methods(name));
        int count = arguments.operands().size();
        if (isOfObject(name, count)) {
            return lowering.refuse(Problem.RECORD_OPERATION, tree, name);
        } else if (!arguments.areSound()) {
            return Lowering.poison();
        } else if (count == 0
                && record.hasComponent(name)
                && candidates.stream().noneMatch(one -> one.takes(0))) {
            return component(name, self(receiver), tree);
        } else if (candidates.isEmpty()) {
            return record.tree().getImplementsClause().isEmpty()
                    ? lowering.leaveToCompiler(name, record.methodNames())
                    : lowering.refuse(Problem.INSTANCE_CALL, tree, name);
        }
        Optional<LocalOverloads.Candidate> choice = choose(candidates, arguments, name);
        MethodTree method = choice.map(LocalOverloads.Candidate::tree).orElse(null);
        if (choice.isEmpty() || method == null) {
            return Lowering.poison();
        }
        boolean isStatic = method.getModifiers().getFlags().contains(Modifier.STATIC);
        Operand self = isStatic ? null : self(receiver);
        if (self != null && Lowering.isPoison(self)) {
            return self;
        }
        Tree returned = method.getReturnType();
        boolean isVoid =
                returned instanceof PrimitiveTypeTree primitive && primitive.getPrimitiveTypeKind() == TypeKind.VOID;
        Optional<Type> result = isVoid ? Optional.empty() : record.type(returned);
        if (result.isEmpty() && !isVoid) {
            return lowering.refuse(Problem.HELPER_TYPE, tree, name, returned);
        } else if (!isPossible(method, name, tree)) {
            return Lowering.poison();
        }
        List<Operand> converted =
                calls.convert(choice.get().known(), choice.get().isVariable(), arguments);
        return writtenOut.call(body(record, method, name, result), self, converted, arguments);
    }

    private static boolean isOfObject(String name, int arguments) {
        return switch (name) {
            case "equals" -> arguments == 1;
            case "hashCode", "toString", "getClass" -> arguments == 0;
            default -> false;
        };
    }

    private boolean isPossible(MethodTree tree, String name, Tree call) {
        if (lowering.frame().isInside(tree)) {
            String remedy = "Write it as a loop, or let a method outside of the record do it.";
            lowering.refuse(Problem.RECORD_OPAQUE, call, name + " of a local record", "it calls itself", remedy);
            return false;
        }
        return writtenOut.isPossible(tree, name, call);
    }

    /** What a method that is not static is called on. */
    private Operand self(@Nullable Operand receiver) {
        if (receiver != null) {
            return receiver;
        }
        Variable self = lowering.scope().find(Records.THIS);
        return self == null ? lowering.leaveToCompiler(Records.THIS) : lowering.read(self);
    }

    private Operand component(String name, Operand self, Tree tree) {
        return self.type() instanceof Type.Struct type && type.indexOf(name) >= 0
                ? records.component(self, type.indexOf(name), tree)
                : lowering.leaveToCompiler(name);
    }

    private Optional<LocalOverloads.Candidate> choose(
            List<LocalOverloads.Candidate> candidates, Calls.Arguments arguments, String name) {
        if (calls.refusesNull(arguments)) {
            return Optional.empty();
        }
        List<Type> types = arguments.operands().stream().map(Operand::type).toList();
        Optional<LocalOverloads.Candidate> choice = LocalOverloads.choose(candidates, types);
        if (choice.isPresent()) {
            return choice;
        }
        for (LocalOverloads.Candidate candidate : candidates) {
            Optional<VariableTree> unknown = candidate.unknown(types.size());
            if (unknown.isPresent()) {
                VariableTree parameter = unknown.get();
                lowering.refuse(
                        Problem.HELPER_PARAMETER, arguments.tree(), name, parameter.getName(), parameter.getType());
                return Optional.empty();
            }
        }
        lowering.leaveToCompiler(arguments.tree().toString());
        return Optional.empty();
    }

    /** A component of the record whose member is being lowered, or a static field. */
    Operand field(Names.LocalField field, ExpressionTree tree) {
        Optional<VariableTree> constant = field.record().constant(field.name());
        if (constant.isPresent()) {
            return constant(field.record(), constant.get(), tree);
        }
        Variable assigned = lowering.scope().find(Records.field(field.name()));
        return assigned != null ? lowering.read(assigned) : component(field.name(), self(null), tree);
    }

    /** The value of a static field, which generated code can't read: it has to be a constant (JLS 4.12.4). */
    private Operand constant(LocalRecord record, VariableTree field, ExpressionTree tree) {
        ExpressionTree initializer = field.getInitializer();
        Optional<Type> type = record.type(field.getType());
        boolean isFinal = field.getModifiers().getFlags().contains(Modifier.FINAL);
        if (isFinal && initializer != null && type.isPresent() && open.add(field)) {
            Operand[] value = new Operand[1];
            lowering.inScope(
                    new Scope(record.scope()),
                    () -> control.on(control.fork(), () -> value[0] = calls.constant(initializer, type.get())));
            open.remove(field);
            if (value[0] instanceof Constant) {
                return value[0];
            }
        }
        return lowering.refuse(
                Problem.RECORD_OPAQUE,
                tree,
                "the field " + field.getName(),
                "it is in a local record, and is no constant",
                "Write it as a constant, or move it out of the method.");
    }
}
