package io.fluxion.processor;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.fluxion.Derivative;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.diagnostic.Suggestion;
import io.fluxion.processor.frontend.Members;
import io.fluxion.processor.frontend.Mirrors;
import io.fluxion.processor.frontend.Privacy;
import io.fluxion.processor.frontend.RecordTypes;
import io.fluxion.processor.frontend.RuleReader;
import io.fluxion.processor.frontend.TypeReader;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what an annotated method asks for, and reports what can't be given. */
final class RequestReader {

    private static final String RESULT = "io.fluxion.Result";
    /** What only a scalar has. */
    private static final String RUNTIME = "io.fluxion.runtime.CompressedRows";

    private static final Set<Derivative> OF_SCALARS =
            EnumSet.of(Derivative.GRADIENT, Derivative.HVP, Derivative.HESSIAN);

    private final Trees trees;
    private final Elements elements;
    private final ExecutableElement method;
    private final String name;
    private final Reporter reporter;
    private final RecordTypes records;

    RequestReader(Trees trees, Elements elements, RecordTypes records, ExecutableElement method, Reporter reporter) {
        this.records = records;
        this.trees = trees;
        this.elements = elements;
        this.method = method;
        this.name = method.getSimpleName().toString();
        this.reporter = reporter;
    }

    /** What is asked for; empty if that was wrong, or if the method's types are still to be generated. */
    List<Request> read() {
        List<Request.Parameter> parameters = parameters();
        checkMethod();
        OptionalInt output = output();
        Optional<Type> result = result(output);
        List<Request> requests = new ArrayList<>();
        for (AnnotationMirror mirror : Mirrors.differentiable(method)) {
            List<Integer> wrt = wrt(mirror, parameters, output);
            String className = className(mirror);
            Set<Derivative> derivatives = derivatives(mirror, result);
            checkSparse(
                    mirror,
                    output.isPresent()
                            ? Optional.of(parameters.get(output.getAsInt()).type())
                            : result);
            List<String> rules = rules(mirror);
            if (reporter.hasErrors() || reporter.unresolved().isPresent()) {
                continue;
            }
            requests.add(new Request(
                    method,
                    elements.getPackageOf(method).getQualifiedName().toString(),
                    className,
                    isPublic(parameters, result),
                    ownerName(),
                    parameters,
                    result,
                    output,
                    wrt,
                    derivatives,
                    rules,
                    thrown()));
        }
        return reporter.hasErrors() || reporter.unresolved().isPresent() ? List.of() : requests;
    }

    private List<String> thrown() {
        for (TypeMirror type : method.getThrownTypes()) {
            if (type.getKind() == TypeKind.ERROR) {
                reporter.leaveToCompiler(type.toString());
            }
        }
        return method.getThrownTypes().stream().map(TypeMirror::toString).toList();
    }

    private void checkMethod() {
        Set<Modifier> modifiers = method.getModifiers();
        boolean hasBody = !modifiers.contains(Modifier.ABSTRACT) && !modifiers.contains(Modifier.NATIVE);
        if (!hasBody) {
            reporter.reportMethod(Problem.NO_BODY, name);
        } else if (!modifiers.contains(Modifier.STATIC) && receiver().isEmpty()) {
            reporter.reportMethod(Problem.NOT_STATIC, name);
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            reporter.reportMethod(Problem.PRIVATE_METHOD, name);
        }
        if (!method.getTypeParameters().isEmpty()) {
            reporter.reportMethod(Problem.GENERIC_METHOD, name);
        }
    }

    private List<Request.Parameter> parameters() {
        List<Request.Parameter> parameters = new ArrayList<>();
        receiver().ifPresent(record -> {
            Optional<Type> type = TypeReader.read(record.asType());
            if (type.isEmpty()) {
                refuseType(
                        record.asType(),
                        trees.getTree(method),
                        Problem.PARAMETER_TYPE,
                        name,
                        RecordTypes.SELF,
                        record.toString());
            } else {
                checkRecords(type.get(), false, trees.getTree(method));
                parameters.add(new Request.Parameter(RecordTypes.SELF, type.get()));
            }
        });
        for (VariableElement parameter : method.getParameters()) {
            Optional<Type> type = TypeReader.read(parameter.asType());
            Optional<Privacy> privacy = privacy(parameter.asType());
            Optional<String> unknown = TypeReader.unknown(parameter.asType());
            if (unknown.isPresent()) {
                reporter.leaveToCompiler(unknown.get());
            } else if (privacy.isPresent()) {
                reporter.report(
                        Problem.PRIVATE_TYPE, tree(parameter), privacy.get().details(parameter.asType()));
            } else if (type.isEmpty()) {
                refuseType(
                        parameter.asType(),
                        tree(parameter),
                        Problem.PARAMETER_TYPE,
                        name,
                        parameter.getSimpleName(),
                        parameter.asType().toString());
            } else {
                checkRecords(type.get(), false, tree(parameter));
                parameters.add(new Request.Parameter(parameter.getSimpleName().toString(), type.get()));
            }
        }
        return parameters;
    }

    /** Refuses a type: for what keeps a record out, if it is one, and else with a problem. */
    private void refuseType(TypeMirror type, Tree tree, Problem otherwise, Object... arguments) {
        Optional<RecordTypes.Objection> objection = RecordTypes.objection(type);
        if (objection.isEmpty()) {
            reporter.report(otherwise, tree, arguments);
        } else if (objection.get().unknown().isPresent()) {
            reporter.leaveToCompiler(objection.get().unknown().get());
        } else {
            reporter.report(
                    objection.get().problem(), tree, objection.get().details().toArray());
        }
    }

    private Optional<TypeElement> receiver() {
        return RecordTypes.receiver(method);
    }

    /** The records that the generated class takes apart, or builds. */
    private void checkRecords(Type type, boolean builds, Tree tree) {
        if (type instanceof Type.Array array) {
            checkRecords(array.element(), builds, tree);
        } else if (type instanceof Type.Struct record) {
            TypeElement element = records.element(record);
            Optional<Privacy> privacy = Privacy.of(element);
            if (privacy.isPresent()) {
                refuse(element, privacy.get().why(), privacy.get().remedy(), tree);
            } else if (Mirrors.isGenerated(element)) {
                reporter.report(Problem.GENERATED, tree, RecordTypes.nested(element), RecordTypes.INSTEAD_OF_GENERATED);
            } else if (!records.isKnown(element, method)) {
                reporter.report(Problem.RECORD_ELSEWHERE, tree, record.name());
            } else if (!records.hasPlainAccessors(element)) {
                String remedy = "Leave its accessors implicit, and put what they do into methods of other names.";
                refuse(element, "an accessor does more than to return its component", remedy, tree);
            } else if (builds && !records.buildsWhatItIsGiven(element)) {
                String remedy = "Let it do no more than to check, and compute in a static factory method.";
                refuse(element, "its constructor assigns other components than it is given", remedy, tree);
            }
            record.components().forEach(component -> checkRecords(component.type(), builds, tree));
        }
    }

    private void refuse(TypeElement record, String why, String remedy, Tree tree) {
        reporter.report(Problem.RECORD_OPAQUE, tree, "the record " + record.getSimpleName(), why, remedy);
    }

    private Optional<Type> result(OptionalInt output) {
        TypeMirror mirror = method.getReturnType();
        Optional<Type> type = TypeReader.read(mirror);
        Optional<String> unknown = TypeReader.unknown(mirror);
        if (unknown.isPresent()) {
            reporter.leaveToCompiler(unknown.get());
        } else if (output.isEmpty() && type.filter(Type::isDifferentiable).isEmpty()) {
            refuseType(mirror, trees.getTree(method), Problem.RESULT_TYPE, name, mirror.toString());
        } else {
            type.ifPresent(known -> {
                checkRecords(known, true, trees.getTree(method));
                String why = notReturned(known);
                if (!why.isEmpty()) {
                    String what = "what " + name + " returns";
                    String remedy = "Return numbers and arrays of numbers, or records of them.";
                    reporter.reportMethod(Problem.RECORD_OPAQUE, what, why, remedy);
                }
            });
        }
        return type;
    }

    /** Why a value of a type can't be returned; empty if it can. */
    private static String notReturned(Type type) {
        if (type instanceof Type.Struct record) {
            return record.components().stream()
                    .map(component -> notReturned(component.type()))
                    .filter(why -> !why.isEmpty())
                    .findFirst()
                    .orElse("");
        } else if (type instanceof Type.Array array) {
            return array.bottom() instanceof Type.Struct ? "it has an array of records" : notReturned(array.bottom());
        }
        return type instanceof Type.Enumeration ? "it has an enum" : "";
    }

    /** The parameter that is marked as the result. */
    private OptionalInt output() {
        OptionalInt output = OptionalInt.empty();
        for (int k = 0; k < method.getParameters().size(); k++) {
            VariableElement parameter = method.getParameters().get(k);
            if (parameter.getAnnotationMirrors().stream().noneMatch(RequestReader::isResultMark)) {
                continue;
            }
            TypeMirror type = parameter.asType();
            boolean array = type.getKind() == TypeKind.ARRAY
                    && TypeReader.read(type).filter(Type::isDifferentiable).isPresent();
            if (method.getReturnType().getKind() != TypeKind.VOID) {
                refuseResult(parameter, "the method returns something");
            } else if (!array) {
                refuseResult(parameter, "its type is " + type);
            } else if (output.isPresent()) {
                refuseResult(parameter, "so is another parameter");
            }
            output = OptionalInt.of(k + (receiver().isPresent() ? 1 : 0));
        }
        return output;
    }

    private static boolean isResultMark(AnnotationMirror mirror) {
        return mirror.getAnnotationType().toString().equals(RESULT);
    }

    private void refuseResult(VariableElement parameter, String why) {
        reporter.report(Problem.RESULT_PARAMETER, tree(parameter), name, parameter.getSimpleName(), why);
    }

    private List<Integer> wrt(AnnotationMirror mirror, List<Request.Parameter> parameters, OptionalInt output) {
        List<? extends AnnotationValue> named = Mirrors.list(Mirrors.value(mirror, "wrt"));
        Set<Integer> chosen = new TreeSet<>();
        if (named.isEmpty()) {
            for (int k = 0; k < parameters.size(); k++) {
                if (parameters.get(k).type().isDifferentiable() && output.orElse(-1) != k) {
                    chosen.add(k);
                }
            }
            boolean marked = output.isPresent() && method.getReturnType().getKind() != TypeKind.VOID;
            if (chosen.isEmpty() && !marked && areKnown(parameters)) {
                report(Problem.NOTHING_TO_DIFFERENTIATE, mirror, null, name);
            }
        }
        List<String> names = parameters.stream().map(Request.Parameter::name).toList();
        for (AnnotationValue value : named) {
            String parameter = value.getValue().toString();
            int index = names.indexOf(parameter);
            if (index < 0) {
                if (names.size() >= method.getParameters().size()) {
                    String shown = parameter.isEmpty() ? "\"\"" : parameter;
                    String hint = Mirrors.isAnnotated(method)
                            ? hint(parameter, names)
                            : "Annotate the methods of the record one by one.";
                    report(Problem.UNKNOWN_WRT, mirror, value, name, shown, hint);
                }
            } else if (!parameters.get(index).type().isDifferentiable()) {
                String type = parameters.get(index).type().keyword();
                report(Problem.WRT_NOT_DIFFERENTIABLE, mirror, value, name, parameter, type);
            } else if (output.orElse(-1) == index) {
                report(Problem.RESULT_IN_WRT, mirror, value, name, parameter);
            } else if (!chosen.add(index)) {
                report(Problem.WRT_TWICE, mirror, value, name, parameter);
            }
        }
        return List.copyOf(chosen);
    }

    /** Whether nothing was refused of which the function could have been differentiated. */
    private boolean areKnown(List<Request.Parameter> parameters) {
        boolean isOfRecord = receiver().isPresent();
        return (isOfRecord || method.getModifiers().contains(Modifier.STATIC))
                && parameters.size() == method.getParameters().size() + (isOfRecord ? 1 : 0);
    }

    private static String hint(String name, List<String> candidates) {
        return Suggestion.nearest(name, candidates)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElse("Its parameters are " + String.join(", ", candidates) + ".");
    }

    private String className(AnnotationMirror mirror) {
        AnnotationValue value = Mirrors.value(mirror, "className");
        String given = value == null ? "" : value.getValue().toString();
        String className = given.isEmpty() ? name + "_grad" : given;
        TreePath path = trees.getPath(method);
        if (path != null) {
            new ClassNames(elements, method, path.getCompilationUnit())
                    .objection(className)
                    .ifPresent(objection -> {
                        List<Object> arguments = new ArrayList<>(List.of(name, className));
                        arguments.addAll(objection.details());
                        report(objection.problem(), mirror, value, arguments.toArray());
                    });
        }
        return className;
    }

    private Set<Derivative> derivatives(AnnotationMirror mirror, Optional<Type> result) {
        boolean scalar = result.filter(Type.Scalar.class::isInstance).isPresent();
        Set<Derivative> derivatives = EnumSet.noneOf(Derivative.class);
        for (AnnotationValue value : Mirrors.list(Mirrors.value(mirror, "value"))) {
            String constant =
                    ((VariableElement) value.getValue()).getSimpleName().toString();
            Derivative derivative = Derivative.valueOf(constant);
            derivatives.add(derivative);
            if (derivative == Derivative.GRAPH) {
                report(Problem.GRAPH_NOT_YET, mirror, value, name, constant);
            } else if (!scalar && OF_SCALARS.contains(derivative)) {
                report(Problem.NOT_OF_ARRAY, mirror, value, name, constant);
            }
        }
        if (!derivatives.isEmpty()) {
            return derivatives;
        }
        if (result.filter(Type.Struct.class::isInstance).isPresent()) {
            return EnumSet.of(Derivative.VJP, Derivative.JVP);
        }
        return scalar
                ? EnumSet.of(Derivative.GRADIENT)
                : EnumSet.of(Derivative.VJP, Derivative.JVP, Derivative.JACOBIAN);
    }

    /**
     * Checks what only {@link Derivative#SPARSE_JACOBIAN} asks for.
     *
     * @param type of what the method returns or fills
     */
    private void checkSparse(AnnotationMirror mirror, Optional<Type> type) {
        for (AnnotationValue value : Mirrors.list(Mirrors.value(mirror, "value"))) {
            String constant =
                    ((VariableElement) value.getValue()).getSimpleName().toString();
            if (!constant.equals(Derivative.SPARSE_JACOBIAN.name())) {
                continue;
            }
            if (type.filter(array -> array instanceof Type.Array of && of.rank() == 1)
                    .isEmpty()) {
                report(Problem.NOT_OF_ROW, mirror, value, name, constant);
            } else if (elements.getTypeElement(elements.getModuleOf(method), RUNTIME) == null) {
                report(Problem.NO_RUNTIME, mirror, value, name, constant);
            }
        }
    }

    private List<String> rules(AnnotationMirror mirror) {
        AnnotationValue value = Mirrors.value(mirror, "rules");
        List<String> rules = new ArrayList<>();
        for (AnnotationValue named : Mirrors.list(value)) {
            String type = named.getValue().toString();
            TypeElement declaring = elements.getTypeElement(type);
            if (declaring != null && !RuleReader.declaresRules(declaring)) {
                report(Problem.NO_RULES, mirror, named, name, declaring.getSimpleName());
            }
            rules.add(type);
        }
        return rules;
    }

    private boolean isPublic(List<Request.Parameter> parameters, Optional<Type> result) {
        List<Type> types = new ArrayList<>(result.stream().toList());
        parameters.forEach(parameter -> types.add(parameter.type()));
        return isPublic(method) && types.stream().allMatch(this::isPublic);
    }

    private boolean isPublic(Type type) {
        if (type instanceof Type.Array array) {
            return isPublic(array.element());
        }
        if (type instanceof Type.Enumeration enumeration) {
            TypeElement element = elements.getTypeElement(enumeration.name());
            return element != null && isPublic(element);
        }
        return !(type instanceof Type.Struct record)
                || (isPublic(records.element(record))
                        && record.components().stream().allMatch(component -> isPublic(component.type())));
    }

    private static boolean isPublic(Element element) {
        for (Element at = element; at instanceof ExecutableElement || at instanceof TypeElement; ) {
            if (!at.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
            at = at.getEnclosingElement();
        }
        return true;
    }

    /** Why a class that is a parameter's type can't be named. */
    private static Optional<Privacy> privacy(TypeMirror type) {
        return type instanceof DeclaredType declared ? Privacy.of(declared.asElement()) : Optional.empty();
    }

    private String ownerName() {
        String qualified = Members.ownerName(method);
        String prefix = elements.getPackageOf(method).getQualifiedName().toString();
        return prefix.isEmpty() ? qualified : qualified.substring(prefix.length() + 1);
    }

    private void report(
            Problem problem, AnnotationMirror mirror, @Nullable AnnotationValue value, Object... arguments) {
        Tree tree = trees.getTree(method, mirror, value);
        if (tree == null) {
            tree = trees.getTree(method, mirror);
        }
        if (tree == null) {
            reporter.reportMethod(problem, arguments);
        } else {
            reporter.report(problem, tree, arguments);
        }
    }

    private Tree tree(Element element) {
        Tree tree = trees.getTree(element);
        return tree == null ? trees.getTree(method) : tree;
    }
}
