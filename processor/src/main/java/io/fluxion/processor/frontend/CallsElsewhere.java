package io.fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.CallSite;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Header;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Calls of annotated methods in other files. They stay calls, and are differentiated by means of the classes that were
 * generated for those methods. Of a method nothing is known but its signature and what these classes say, whether its
 * file is compiled along or not.
 */
final class CallsElsewhere {

    private final Lowering lowering;

    CallsElsewhere(Lowering lowering) {
        this.lowering = lowering;
    }

    /**
     * The call of a method.
     *
     * @param operands converted to the types of its parameters, of which the first is the record it is called on if it
     *     is an instance method; null if these types are none that Fluxion takes
     */
    Operand call(ExecutableElement method, @Nullable List<Operand> operands, Tree tree) {
        List<AnnotationMirror> annotations = Mirrors.differentiable(method);
        if (Mirrors.isGenerated(method)) {
            String hint =
                    "Put the call into a method of its own, and write a rule for that (@DerivativeOf), which calls HVP"
                            + " or HESSIAN.";
            return lowering.refuse(Problem.GENERATED, tree, nameOf(method), hint);
        } else if (annotations.isEmpty()) {
            return lowering.refuse(Problem.CALL_IN_OTHER_FILE, tree, nameOf(method));
        }
        if (output(method) < 0
                && TypeReader.read(method.getReturnType())
                        .filter(Type::isDifferentiable)
                        .isEmpty()) {
            // A method of an annotated record, for which nothing is generated.
            return refuse(method, "it returns no floating-point numbers", "Write here what it does.", tree);
        }
        if (RecordTypes.isRuleAlone(method)) {
            return refuse(
                    method, "it is a rule, and its record's annotation is not for these", "Annotate it, too.", tree);
        }
        if (!Mirrors.isAnnotated(method)) {
            if (!method.getTypeParameters().isEmpty()) {
                return refuse(method, "it has type parameters", "Write here what it does.", tree);
            } else if (!RecordTypes.takesNumbers(method)) {
                return refuse(method, "it takes no floating-point numbers", "Write here what it does.", tree);
            }
        }
        List<GeneratedClass> classes = new ArrayList<>();
        for (AnnotationMirror annotation : annotations) {
            String className = className(method, annotation);
            if (lowering.classes().isAwaited(method, className)) {
                return await(method, className, tree);
            }
            lowering.classes().find(method, className).ifPresent(classes::add);
        }
        if (classes.isEmpty()) {
            String why = "its class " + simple(className(method, annotations.get(0))) + " is not there";
            return refuse(method, why, "Compile its file with Fluxion, too.", tree);
        } else if (operands == null) {
            return lowering.leaveToCompiler(tree.toString());
        }
        boolean needsSecond = lowering.routines().isOfSecondOrder();
        GeneratedClass best = classes.stream()
                .max(Comparator.<GeneratedClass>comparingInt(
                                one -> differentiated(one, method, operands).size())
                        .thenComparing(one -> needsSecond && one.offers().containsKey(Callee.Offer.HVP))
                        .thenComparing(one -> one.offers().size()))
                .orElseThrow();
        Optional<Operand> refused = check(method, best, operands, tree);
        return refused.isPresent() ? refused.get() : call(method, best, operands, tree);
    }

    /** The qualified name of the class that an annotation asks for. */
    private String className(ExecutableElement method, AnnotationMirror annotation) {
        AnnotationValue given = Mirrors.value(annotation, "className");
        String simple = given == null || given.getValue().toString().isEmpty()
                ? method.getSimpleName() + "_grad"
                : given.getValue().toString();
        PackageElement home = lowering.elements().getPackageOf(method);
        return home.isUnnamed() ? simple : home.getQualifiedName() + "." + simple;
    }

    private Operand await(ExecutableElement method, String className, Tree tree) {
        String caller = lowering.frame().name();
        lowering.reporter().await(new Reporter.Awaited(className, new CallSite(caller, nameOf(method), tree)));
        return Lowering.poison();
    }

    private Optional<Operand> check(
            ExecutableElement method, GeneratedClass generated, List<Operand> operands, Tree tree) {
        String why = "";
        String hint = "";
        Optional<TypeElement> unknown = unknown(method, operands);
        if (!lowering.isAccessible(method)) {
            why = "it is not public";
            hint = "Make it public, and its class.";
        } else if (!lowering.isAccessible(generated.element())) {
            why = "its class " + generated.element().getSimpleName() + " is not public";
            hint = "Make the method, the classes around it and the types of its parameters and result public.";
        } else if (!generated.writes().isEmpty()) {
            String array = generated.writes().get(0);
            why = "it writes to its parameter " + array;
            hint = "Let it work on a copy, or mark the parameter with @Result if it is filled and nothing else.";
        } else if (generated.returnsShared()) {
            why = "it may return an array that it was given, or that of a field";
            hint = "Let it return a copy: array.clone().";
        } else if (operands.stream().anyMatch(operand -> hasArrayOfRecords(operand.type()))) {
            why = "it takes an array of records";
            hint = "Move it into this file, or pass an array of numbers for each component.";
        } else if (unknown.isPresent()) {
            String record = unknown.get().getSimpleName().toString();
            why = "nothing is promised of its record " + record;
            hint = "Annotate " + record + " with @Differentiable.";
        } else if (lowering.classes().leadsTo(generated, lowering.className())) {
            why = "it calls " + lowering.frame().outermost().name() + " in its turn";
            hint = "Move both into one file.";
        }
        return why.isEmpty() ? Optional.empty() : Optional.of(refuse(method, why, hint, tree));
    }

    private static boolean hasArrayOfRecords(Type type) {
        return type instanceof Type.Array
                ? ScalarReplacement.hasRecords(type)
                : type instanceof Type.Struct record
                        && record.components().stream().anyMatch(component -> hasArrayOfRecords(component.type()));
    }

    /**
     * A record that a method takes or returns, and that may not be put together again from its components. Both files
     * know it, so that it is annotated, unless one of them was compiled before it was changed.
     */
    private Optional<TypeElement> unknown(ExecutableElement method, List<Operand> operands) {
        Stream<Type> types =
                Stream.concat(operands.stream().map(Operand::type), TypeReader.read(method.getReturnType()).stream());
        return types.flatMap(RecordTypes::in)
                .map(record -> lowering.expressions().records().types().element(record))
                .filter(record -> !RecordTypes.isPromised(record))
                .findFirst();
    }

    private Operand refuse(ExecutableElement method, String why, String hint, Tree tree) {
        return lowering.refuse(Problem.NOT_CALLABLE, tree, nameOf(method), why, hint);
    }

    private Operand call(ExecutableElement method, GeneratedClass generated, List<Operand> operands, Tree tree) {
        List<Type> results =
                TypeReader.read(method.getReturnType()).map(List::of).orElse(List.of());
        List<Callee.Parameter> parameters = new ArrayList<>();
        for (Operand operand : operands) {
            parameters.add(
                    parameters.size() == output(method)
                            ? Callee.Parameter.inOut(operand.type())
                            : Callee.Parameter.in(operand.type()));
        }
        Callee callee = new Callee(
                Members.ownerName(method),
                method.getSimpleName().toString(),
                parameters,
                results,
                new Header(
                        RecordTypes.receiver(method).isPresent(),
                        operands.stream().map(Operand::type).toList(),
                        results),
                true,
                new Callee.Reversal.Generated(
                        generated.qualifiedName(),
                        differentiated(generated, method, operands),
                        generated.offers(),
                        lowering.place(tree)));
        List<Value> values = results.stream()
                .map(type -> lowering.control().values().temporary(type, lowering.place(tree)))
                .toList();
        Statement call = new Statement.Call(callee, operands, values);
        lowering.remember(call, tree);
        lowering.control().add(call);
        return values.isEmpty() ? Calls.nothing() : values.get(0);
    }

    /** The parameters that a class differentiates with respect to. */
    private static List<Integer> differentiated(
            GeneratedClass generated, ExecutableElement method, List<Operand> operands) {
        return generated.wrt().isEmpty()
                ? IntStream.range(0, operands.size())
                        .filter(index -> operands.get(index).type().isDifferentiable() && index != output(method))
                        .boxed()
                        .toList()
                : generated.wrt();
    }

    /** Index of the parameter that is marked as the result, or -1. */
    private static int output(ExecutableElement method) {
        int receivers = RecordTypes.receiver(method).isPresent() ? 1 : 0;
        for (int k = 0; k < method.getParameters().size(); k++) {
            if (Mirrors.isResult(method.getParameters().get(k))) {
                return k + receivers;
            }
        }
        return -1;
    }

    private static String nameOf(ExecutableElement method) {
        return Members.owner(method).getSimpleName() + "." + method.getSimpleName();
    }

    private static String simple(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
