package io.fluxion.processor;

import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import io.fluxion.Derivative;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.diagnostic.Suggestion;
import io.fluxion.processor.frontend.Members;
import io.fluxion.processor.frontend.RuleReader;
import io.fluxion.processor.frontend.TypeReader;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what an annotated method asks for, and reports what can't be given. */
final class RequestReader {

    private static final String ANNOTATION = "io.fluxion.Differentiable";
    private static final String CONTAINER = "io.fluxion.Differentiables";
    private static final String GENERATED = "io.fluxion.GeneratedByFluxion";
    /** A Java method takes no more (JVMS 4.3.3); a double counts twice. */
    private static final int MOST_SLOTS = 255;
    /** No keywords, and yet no names for classes (JLS 3.9). */
    private static final Set<String> NO_TYPE_NAMES = Set.of("var", "yield", "record", "sealed", "permits");

    private final Trees trees;
    private final Elements elements;
    private final ExecutableElement method;
    private final String name;
    private final Reporter reporter;

    RequestReader(Trees trees, Elements elements, ExecutableElement method, Reporter reporter) {
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
        Optional<Type> result = result();
        List<Request> requests = new ArrayList<>();
        for (AnnotationMirror mirror : annotations()) {
            List<Integer> wrt = wrt(mirror, parameters);
            String className = className(mirror);
            Set<Derivative> derivatives = derivatives(mirror);
            List<String> rules = rules(mirror);
            if (reporter.hasErrors() || reporter.unresolved().isPresent() || result.isEmpty()) {
                continue;
            }
            checkSlots(parameters, wrt);
            requests.add(new Request(
                    method,
                    elements.getPackageOf(method).getQualifiedName().toString(),
                    className,
                    isPublic(),
                    ownerName(),
                    parameters,
                    result.get(),
                    wrt,
                    derivatives,
                    rules,
                    method.getThrownTypes().stream().map(TypeMirror::toString).toList()));
        }
        return reporter.hasErrors() || reporter.unresolved().isPresent() ? List.of() : requests;
    }

    private List<AnnotationMirror> annotations() {
        List<AnnotationMirror> found = new ArrayList<>();
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            String type = ((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .toString();
            if (type.equals(ANNOTATION)) {
                found.add(mirror);
            } else if (type.equals(CONTAINER)) {
                list(value(mirror, "value")).forEach(inner -> found.add((AnnotationMirror) inner.getValue()));
            }
        }
        return found;
    }

    private void checkMethod() {
        Set<Modifier> modifiers = method.getModifiers();
        if (!modifiers.contains(Modifier.STATIC)) {
            reporter.reportMethod(Problem.NOT_STATIC, name);
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            reporter.reportMethod(Problem.PRIVATE_METHOD, name);
        }
        if (!method.getTypeParameters().isEmpty()) {
            reporter.reportMethod(Problem.GENERIC_METHOD, name);
        }
        if (modifiers.contains(Modifier.ABSTRACT) || modifiers.contains(Modifier.NATIVE)) {
            reporter.reportMethod(Problem.NO_BODY, name);
        }
    }

    private List<Request.Parameter> parameters() {
        List<Request.Parameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            Optional<Type> type = TypeReader.read(parameter.asType());
            if (parameter.asType().getKind() == TypeKind.ERROR) {
                reporter.leaveToCompiler(parameter.asType().toString());
            } else if (type.isEmpty() || !isTaken(type.get())) {
                reporter.report(
                        Problem.PARAMETER_TYPE,
                        tree(parameter),
                        name,
                        parameter.getSimpleName(),
                        parameter.asType().toString());
            } else {
                parameters.add(new Request.Parameter(parameter.getSimpleName().toString(), type.get()));
            }
        }
        return parameters;
    }

    private static boolean isTaken(Type type) {
        if (type instanceof Type.Array array) {
            return (array.leaf() == Type.Scalar.DOUBLE && array.rank() <= 3)
                    || (array.leaf() == Type.Scalar.INT && array.rank() == 1);
        }
        return type == Type.Scalar.DOUBLE
                || type == Type.Scalar.INT
                || type == Type.Scalar.LONG
                || type == Type.Scalar.BOOLEAN;
    }

    private Optional<Type> result() {
        TypeMirror mirror = method.getReturnType();
        if (mirror.getKind() == TypeKind.ERROR) {
            reporter.leaveToCompiler(mirror.toString());
        } else if (mirror.getKind() != TypeKind.DOUBLE) {
            reporter.reportMethod(Problem.RESULT_TYPE, name, mirror.toString());
        }
        return TypeReader.read(mirror);
    }

    private List<Integer> wrt(AnnotationMirror mirror, List<Request.Parameter> parameters) {
        List<? extends AnnotationValue> named = list(value(mirror, "wrt"));
        Set<Integer> chosen = new TreeSet<>();
        if (named.isEmpty()) {
            for (int k = 0; k < parameters.size(); k++) {
                if (parameters.get(k).type().isDifferentiable()) {
                    chosen.add(k);
                }
            }
            if (chosen.isEmpty()) {
                report(Problem.NOTHING_TO_DIFFERENTIATE, mirror, null, name);
            }
        }
        List<String> names = parameters.stream().map(Request.Parameter::name).toList();
        for (AnnotationValue value : named) {
            String parameter = value.getValue().toString();
            int index = names.indexOf(parameter);
            if (index < 0) {
                if (names.size() == method.getParameters().size()) {
                    report(Problem.UNKNOWN_WRT, mirror, value, name, parameter, hint(parameter, names));
                }
            } else if (!parameters.get(index).type().isDifferentiable()) {
                String type = parameters.get(index).type().keyword();
                report(Problem.WRT_NOT_DIFFERENTIABLE, mirror, value, name, parameter, type);
            } else if (!chosen.add(index)) {
                report(Problem.WRT_TWICE, mirror, value, name, parameter);
            }
        }
        return List.copyOf(chosen);
    }

    private static String hint(String name, List<String> candidates) {
        return Suggestion.nearest(name, candidates)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElse("Its parameters are " + String.join(", ", candidates) + ".");
    }

    private String className(AnnotationMirror mirror) {
        AnnotationValue value = value(mirror, "className");
        String given = value == null ? "" : value.getValue().toString();
        String className = given.isEmpty() ? name + "_grad" : given;
        String qualified = elements.getPackageOf(method).isUnnamed()
                ? className
                : elements.getPackageOf(method).getQualifiedName() + "." + className;
        if (!SourceVersion.isIdentifier(className)
                || SourceVersion.isKeyword(className)
                || NO_TYPE_NAMES.contains(className)) {
            report(Problem.BAD_CLASS_NAME, mirror, value, name, className);
        } else if (isTaken(elements.getTypeElement(qualified))) {
            report(Problem.CLASS_EXISTS, mirror, value, name, className);
        }
        return className;
    }

    /** Whether a class is the user's own; what an earlier build generated may be overwritten. */
    private static boolean isTaken(@Nullable TypeElement existing) {
        return existing != null
                && existing.getAnnotationMirrors().stream()
                        .noneMatch(
                                mirror -> mirror.getAnnotationType().toString().equals(GENERATED));
    }

    private Set<Derivative> derivatives(AnnotationMirror mirror) {
        Set<Derivative> derivatives = EnumSet.noneOf(Derivative.class);
        for (AnnotationValue value : list(value(mirror, "value"))) {
            String constant =
                    ((VariableElement) value.getValue()).getSimpleName().toString();
            derivatives.add(Derivative.valueOf(constant));
            if (!constant.equals("GRADIENT")) {
                report(Problem.DERIVATIVE_NOT_YET, mirror, value, name, constant);
            }
        }
        return derivatives.isEmpty() ? EnumSet.of(Derivative.GRADIENT) : derivatives;
    }

    private List<String> rules(AnnotationMirror mirror) {
        AnnotationValue value = value(mirror, "rules");
        List<String> rules = new ArrayList<>();
        for (AnnotationValue named : list(value)) {
            String type = named.getValue().toString();
            TypeElement declaring = elements.getTypeElement(type);
            if (declaring != null && !RuleReader.declaresRules(declaring)) {
                report(Problem.NO_RULES, mirror, named, name, declaring.getSimpleName());
            }
            rules.add(type);
        }
        return rules;
    }

    private void checkSlots(List<Request.Parameter> parameters, List<Integer> wrt) {
        int given = parameters.stream()
                .mapToInt(parameter -> slots(parameter.type()))
                .sum();
        List<Type> types =
                wrt.stream().map(index -> parameters.get(index).type()).toList();
        int buffers = (int) types.stream().filter(Type.Array.class::isInstance).count();
        int total = given + buffers + (buffers < types.size() ? 1 : 0);
        // The record's constructor: itself, the value, the partials.
        int components = 3 + types.stream().mapToInt(RequestReader::slots).sum();
        if (total > MOST_SLOTS) {
            reporter.reportMethod(Problem.TOO_MANY_PARAMETERS, name, total, "valueAndGradient");
        } else if (components > MOST_SLOTS) {
            reporter.reportMethod(Problem.TOO_MANY_PARAMETERS, name, components, "the record Gradient");
        }
    }

    private static int slots(Type type) {
        return type == Type.Scalar.DOUBLE || type == Type.Scalar.LONG ? 2 : 1;
    }

    private boolean isPublic() {
        for (Element at = method; at instanceof ExecutableElement || at instanceof TypeElement; ) {
            if (!at.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
            at = at.getEnclosingElement();
        }
        return true;
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

    private static @Nullable AnnotationValue value(AnnotationMirror mirror, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static List<? extends AnnotationValue> list(@Nullable AnnotationValue value) {
        List<AnnotationValue> values = new ArrayList<>();
        if (value != null && value.getValue() instanceof List<?> members) {
            for (Object member : members) {
                if (member instanceof AnnotationValue inner) {
                    values.add(inner);
                }
            }
        }
        return values;
    }
}
