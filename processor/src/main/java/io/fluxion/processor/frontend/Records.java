package io.fluxion.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Creates records and reads their components. Constructors that were written are written out, checks and all. */
final class Records {

    /** What {@code this} is found by in the scope of a method. */
    static final String THIS = "this";

    /** What a constructor that is written has to do: leave its parameters, assign the fields, or call another. */
    enum Form {
        COMPACT,
        CANONICAL,
        OTHER
    }

    private final Lowering lowering;
    private final Control control;
    private final Calls calls;
    private final WrittenOut writtenOut;
    private final Overloads overloads;
    private final RecordTypes types;

    Records(Lowering lowering, Calls calls, WrittenOut writtenOut, Overloads overloads) {
        this.lowering = lowering;
        this.control = lowering.control();
        this.calls = calls;
        this.writtenOut = writtenOut;
        this.overloads = overloads;
        this.types = new RecordTypes(lowering.trees(), lowering.elements(), lowering.types());
    }

    RecordTypes types() {
        return types;
    }

    /** Whether a record is declared in the file at hand, so that its members can be looked into. */
    boolean isHere(TypeElement record) {
        return lowering.isInThisFile(record);
    }

    /** {@code new R(…)}. */
    Operand create(NewClassTree tree) {
        Optional<Type> type = lowering.type(tree.getIdentifier());
        if (tree.getClassBody() == null && type.isPresent() && type.get() instanceof Type.Struct record) {
            return createAny(record, calls.evaluate(tree, tree.getArguments()));
        }
        Names.Meaning named = lowering.typeName(Names.rawType(tree));
        if (named instanceof Names.LocalType local) {
            return lowering.localRecords().refuse(local.record(), tree);
        } else if (named instanceof Names.PackageName unknown && tree.getEnclosingExpression() == null) {
            return lowering.leaveToCompiler(unknown.name());
        }
        return named instanceof Names.ClassName owner && owner.element().getKind() == ElementKind.RECORD
                ? refuse(owner.element(), tree)
                : new Refusal(lowering).ofNew(tree);
    }

    private Operand createAny(Type.Struct type, Calls.Arguments arguments) {
        if (!arguments.areSound()) {
            return Lowering.poison();
        }
        Optional<LocalRecord> local = lowering.localRecords().of(type);
        return local.isPresent() ? calls.local().create(local.get(), type, arguments) : create(type, arguments);
    }

    private Operand create(Type.Struct type, Calls.Arguments arguments) {
        TypeElement record = types.element(type);
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(record.getEnclosedElements());
        if (lowering.scope().isGeneric() && Overloads.dependsOnBounds(constructors, null, arguments.operands())) {
            return lowering.refuse(Problem.UNSUPPORTED, arguments.tree(), Calls.OVERLOADED);
        }
        Optional<Overloads.Choice> choice = overloads.choose(constructors, arguments.operands());
        if (choice.isEmpty()) {
            return lowering.leaveToCompiler(arguments.tree().toString());
        }
        ExecutableElement constructor = choice.get().method();
        boolean isCanonical = constructor.equals(types.canonical(record));
        if (!isHere(record) && !(RecordTypes.isPromised(record) && isCanonical)) {
            return refuseElsewhere(record, arguments.tree());
        }
        MethodTree written = isHere(record) ? types.written(constructor) : null;
        if (written != null) {
            return build(type, choice.get(), written, arguments);
        }
        List<Operand> components = calls.convert(choice.get(), arguments);
        return components == null
                ? lowering.leaveToCompiler(arguments.tree().toString())
                : create(type, components, arguments.tree());
    }

    Operand create(Type.Struct type, List<Operand> components, Tree tree) {
        boolean sound = components.stream().noneMatch(Lowering::isPoison);
        return sound
                ? control.define(type, new Expression.NewRecord(type, components), lowering.place(tree))
                : Lowering.poison();
    }

    private Operand build(Type.Struct type, Overloads.Choice choice, MethodTree body, Calls.Arguments arguments) {
        ExecutableElement constructor = choice.method();
        TypeElement record = Members.owner(constructor);
        List<Operand> converted = calls.enter(choice, body, TypeVariables.of(choice, List.of()), arguments);
        if (converted == null) {
            return Lowering.poison();
        }
        Form form = types.isCompact(constructor)
                ? Form.COMPACT
                : constructor.equals(types.canonical(record)) ? Form.CANONICAL : Form.OTHER;
        String name = record.getSimpleName().toString();
        return build(type, form, new Body(body, name, record, new Scope(null), Optional.empty()), converted, arguments);
    }

    /** Writes out the body of a constructor (JLS 8.10.4). */
    Operand build(Type.Struct type, Form form, Body body, List<Operand> converted, Calls.Arguments arguments) {
        Operand[] built = {Lowering.poison()};
        writtenOut.enter(body, converted, arguments, () -> {
            List<Variable> parts = new ArrayList<>();
            switch (form) {
                case COMPACT -> type.components().forEach(one -> parts.add(parameter(one.name())));
                case CANONICAL -> {
                    for (Type.Struct.Component one : type.components()) {
                        Variable field = Variable.local(one.name(), one.type());
                        lowering.declare(field(one.name()), field);
                        parts.add(field);
                    }
                }
                case OTHER -> lowering.declare(Variable.local(THIS, type));
            }
            lowering.statements().body(body.tree().getBody());
            if (form == Form.OTHER) {
                built[0] = lowering.read(parameter(THIS));
            } else {
                List<Operand> components = parts.stream().map(lowering::read).toList();
                built[0] = create(type, components, arguments.tree());
            }
        });
        return built[0];
    }

    private Variable parameter(String name) {
        Variable variable = lowering.scope().find(name);
        if (variable == null) {
            throw new IllegalStateException(name + " is not declared");
        }
        return variable;
    }

    /** {@code this(…)} in a constructor. */
    Operand delegate(MethodInvocationTree tree) {
        Variable self = lowering.scope().find(THIS);
        if (self == null || !(self.type() instanceof Type.Struct type)) {
            return lowering.refuse(Problem.THIS_OR_SUPER, tree, THIS);
        }
        int from = control.path().size();
        lowering.assign(self, createAny(type, calls.evaluate(tree, tree.getArguments())), from);
        return Calls.nothing();
    }

    /** What a field of a record is found by in the scope of its canonical constructor, which assigns it. */
    static String field(String name) {
        return THIS + "." + name;
    }

    /** A field of the record whose method or constructor is being lowered; null if it is none. */
    @Nullable
    Operand own(VariableElement field, Tree tree) {
        String name = field.getSimpleName().toString();
        if (field.getModifiers().contains(Modifier.STATIC)) {
            return null;
        }
        Variable assigned = lowering.scope().find(field(name));
        if (assigned != null) {
            return lowering.read(assigned);
        }
        Variable self = lowering.scope().find(THIS);
        return self != null
                        && self.type() instanceof Type.Struct type
                        && type.name().equals(Members.ownerName(field))
                ? component(lowering.read(self), type.indexOf(name), tree)
                : null;
    }

    /** A component of a record. */
    Operand component(Operand record, int index, Tree tree) {
        if (Lowering.isPoison(record)) {
            return record;
        }
        Type type = ((Type.Struct) record.type()).components().get(index).type();
        return control.define(type, new Expression.Component(record, index), lowering.place(tree));
    }

    /** What an implicit accessor returns. */
    Operand accessed(Operand record, int index, Tree tree) {
        TypeElement element = types.element((Type.Struct) record.type());
        return isHere(element) || RecordTypes.isPromised(element)
                ? component(record, index, tree)
                : refuseElsewhere(element, tree);
    }

    private Operand refuseElsewhere(TypeElement record, Tree tree) {
        return Mirrors.isGenerated(record)
                ? lowering.refuse(Problem.GENERATED, tree, RecordTypes.nested(record), RecordTypes.INSTEAD_OF_GENERATED)
                : lowering.refuse(Problem.RECORD_ELSEWHERE, tree, record.getQualifiedName());
    }

    /** Refuses a constructor that calls itself. */
    void refuseRecursion(TypeElement record, Tree tree) {
        String remedy = "Let a static method call itself, and create the record with what it returns.";
        opaque(record, "its constructor calls itself", remedy, tree);
    }

    /** Refuses a record that generated code can't use. */
    Operand opaque(TypeElement record, String why, String remedy, Tree tree) {
        return lowering.refuse(Problem.RECORD_OPAQUE, tree, "the record " + record.getSimpleName(), why, remedy);
    }

    /** Refuses a record for what keeps it out. */
    Operand refuse(RecordTypes.Objection objection, Tree tree) {
        return objection.unknown().isPresent()
                ? lowering.leaveToCompiler(objection.unknown().get())
                : lowering.refuse(objection.problem(), tree, objection.details().toArray());
    }

    /** Refuses a record that is not built of what is known. */
    Operand refuse(TypeElement record, Tree tree) {
        Optional<RecordTypes.Objection> objection = RecordTypes.objection(record);
        if (objection.isPresent()) {
            return refuse(objection.get(), tree);
        }
        return lowering.refuse(Problem.TYPE, tree, record.getQualifiedName());
    }
}
