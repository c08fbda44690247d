package io.fluxion.processor.frontend;

import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads {@link io.fluxion.DerivativeOf}, from sources and from class files alike. */
public final class RuleReader {

    private static final String ANNOTATION = "io.fluxion.DerivativeOf";

    /** Is told what is wrong with a rule. */
    public interface Findings {
        /**
         * Takes a finding.
         *
         * @param value the part of the annotation that it is about, if it is about one
         */
        void report(Problem problem, AnnotationMirror mirror, @Nullable AnnotationValue value, Object... arguments);
    }

    private final Elements elements;
    private final Types types;

    public RuleReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Reports what is wrong with a method that is marked as a rule. */
    public void check(ExecutableElement method, Findings findings) {
        read(method, findings);
    }

    /** The sound rules that a class declares; what is wrong with others is said where they are compiled. */
    List<DerivativeRule> of(TypeElement type) {
        List<DerivativeRule> rules = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            read(method, (problem, mirror, value, arguments) -> {}).ifPresent(rules::add);
        }
        return rules;
    }

    /** Whether a class declares a rule, sound or not. */
    public static boolean declaresRules(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(RuleReader::isRule);
    }

    static boolean isRule(ExecutableElement method) {
        return annotation(method).isPresent();
    }

    private static Optional<AnnotationMirror> annotation(ExecutableElement method) {
        return Mirrors.find(method, ANNOTATION);
    }

    private Optional<DerivativeRule> read(ExecutableElement method, Findings findings) {
        Optional<AnnotationMirror> annotation = annotation(method);
        if (annotation.isEmpty()) {
            return Optional.empty();
        }
        AnnotationMirror mirror = annotation.get();
        if (!method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE)) {
            findings.report(Problem.RULE_NOT_ACCESSIBLE, mirror, null, DerivativeRule.describe(method));
            return Optional.empty();
        }
        return target(mirror, method, findings).flatMap(type -> rule(type, mirror, method, findings));
    }

    /** The class that the annotation names. */
    private Optional<TypeElement> target(AnnotationMirror mirror, ExecutableElement method, Findings findings) {
        AnnotationValue type = Mirrors.value(mirror, "type");
        AnnotationValue typeName = Mirrors.value(mirror, "typeName");
        if ((type == null) == (typeName == null)) {
            String says = type == null ? "does not say" : "says twice";
            findings.report(Problem.RULE_WITHOUT_TYPE, mirror, type, method.getSimpleName(), says);
            return Optional.empty();
        } else if (type != null) {
            TypeMirror named = (TypeMirror) type.getValue();
            if (named instanceof DeclaredType declared && named.getKind() != TypeKind.ERROR) {
                return Optional.of((TypeElement) declared.asElement());
            } else if (named.getKind() != TypeKind.ERROR) {
                findings.report(Problem.RULE_WITHOUT_TYPE, mirror, type, method.getSimpleName(), "does not say");
            }
            return Optional.empty(); // javac says what is unknown
        }
        String name = String.valueOf(typeName == null ? "" : typeName.getValue());
        TypeElement found = elements.getTypeElement(name);
        if (found == null) {
            findings.report(Problem.RULE_NOT_CHECKED, mirror, typeName, method.getSimpleName(), name);
        }
        return Optional.ofNullable(found);
    }

    private Optional<DerivativeRule> rule(
            TypeElement type, AnnotationMirror mirror, ExecutableElement method, Findings findings) {
        AnnotationValue value = Mirrors.value(mirror, "method");
        String name = name(mirror);
        List<ExecutableElement> overloads = overloads(type, mirror);
        if (overloads.isEmpty()) {
            findings.report(Problem.RULE_FOR_NOTHING, mirror, value, type.getSimpleName(), name, hint(type, name));
            return Optional.empty();
        }
        List<DerivativeRule> all = overloads.stream()
                .flatMap(candidate -> fit(method, candidate).stream())
                .toList();
        Optional<DerivativeRule> fitting = all.stream().findFirst();
        if (fitting.isEmpty()) {
            misfit(overloads.get(0), method, mirror, findings);
        } else if (throwsMore(method, fitting.get().function())) {
            String expected =
                    fitting.get().shape().signatures(method.getSimpleName().toString());
            String function = DerivativeRule.describe(fitting.get().function());
            expected += ", without the exceptions that " + function + " does not declare";
            findings.report(Problem.RULE_SIGNATURE, mirror, null, method.getSimpleName(), function, expected);
            return Optional.empty();
        } else if (all.size() > 1) {
            String one = DerivativeRule.describe(all.get(0).function());
            String other = DerivativeRule.describe(all.get(1).function());
            findings.report(Problem.RULE_FOR_TWO, mirror, value, method.getSimpleName(), one, other);
            return Optional.empty();
        } else if (fitting.get().function().getModifiers().contains(Modifier.PRIVATE)) {
            String function = DerivativeRule.describe(fitting.get().function());
            findings.report(Problem.RULE_NOT_ACCESSIBLE, mirror, value, function);
            return Optional.empty();
        }
        return fitting;
    }

    /** Whether a rule declares checked exceptions (JLS 11.1.1) that its function does not: callers expect none. */
    private boolean throwsMore(ExecutableElement rule, ExecutableElement function) {
        return rule.getThrownTypes().stream()
                .filter(thrown -> Stream.of("java.lang.RuntimeException", "java.lang.Error")
                        .map(name -> elements.getTypeElement(name).asType())
                        .noneMatch(unchecked -> types.isSubtype(thrown, unchecked)))
                .anyMatch(thrown ->
                        function.getThrownTypes().stream().noneMatch(declared -> types.isSubtype(thrown, declared)));
    }

    private Optional<DerivativeRule> fit(ExecutableElement method, ExecutableElement function) {
        return shape(function)
                .flatMap(shape -> shape.kind(method).map(kind -> new DerivativeRule(method, function, shape, kind)));
    }

    /** The types of a function that returns something, or of the vector-Jacobian product of one. */
    private Optional<RuleShape> shape(ExecutableElement function) {
        return function.getReturnType().getKind() == TypeKind.VOID ? shapeOfProduct(function) : RuleShape.of(function);
    }

    private Optional<RuleShape> shapeOfProduct(ExecutableElement product) {
        Findings silence = (problem, mirror, value, arguments) -> {};
        return annotation(product)
                .flatMap(mirror -> target(mirror, product, silence)
                        .flatMap(type -> overloads(type, mirror).stream()
                                .flatMap(function -> RuleShape.of(function).stream())
                                .filter(shape -> shape.kind(product).equals(Optional.of(RuleShape.Kind.PRODUCT)))
                                .findFirst()))
                .map(shape -> shape.ofProduct(product));
    }

    private void misfit(
            ExecutableElement function, ExecutableElement method, AnnotationMirror mirror, Findings findings) {
        Optional<RuleShape> shape = shape(function);
        String name = DerivativeRule.describe(function);
        if (shape.isEmpty()) {
            findings.report(Problem.RULE_FUNCTION_TYPE, mirror, null, name);
        } else {
            String expected = shape.get().signatures(method.getSimpleName().toString());
            findings.report(Problem.RULE_SIGNATURE, mirror, null, method.getSimpleName(), name, expected);
        }
    }

    /** The methods that an annotation may mean. */
    private List<ExecutableElement> overloads(TypeElement type, AnnotationMirror mirror) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(RuleReader::mayHaveRule)
                .filter(candidate -> candidate.getSimpleName().contentEquals(name(mirror)))
                .filter(candidate -> takes(candidate, Mirrors.value(mirror, "parameters")))
                .toList();
    }

    /** Whether it is static, or a method of a record but none that every object has. */
    private static boolean mayHaveRule(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                || (RecordTypes.receiver(method).isPresent() && !RecordTypes.isOfObject(method));
    }

    private static String name(AnnotationMirror mirror) {
        AnnotationValue value = Mirrors.value(mirror, "method");
        return String.valueOf(value == null ? "" : value.getValue());
    }

    /** Whether a method has the parameters that an annotation lists, if it lists any. */
    private boolean takes(ExecutableElement method, @Nullable AnnotationValue parameters) {
        if (parameters == null || !(parameters.getValue() instanceof List<?> given) || given.isEmpty()) {
            return true;
        } else if (given.size() != method.getParameters().size()) {
            return false;
        }
        for (int k = 0; k < given.size(); k++) {
            TypeMirror wanted = (TypeMirror) ((AnnotationValue) given.get(k)).getValue();
            TypeMirror own = types.erasure(method.getParameters().get(k).asType());
            if (!types.isSameType(own, wanted)) {
                return false;
            }
        }
        return true;
    }

    private String hint(TypeElement type, String name) {
        List<String> names = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(RuleReader::mayHaveRule)
                .map(Element::getSimpleName)
                .map(Object::toString)
                .toList();
        if (names.contains(name)) {
            return "Leave parameters out, or give the types as the method declares them.";
        } else if (type.getKind() == ElementKind.RECORD
                && ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                        .filter(RecordTypes::isOfObject)
                        .anyMatch(method -> method.getSimpleName().contentEquals(name))) {
            return "It is a method of every object, which has no derivative.";
        } else if (ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(name))) {
            return "It is a method of instances: write a static method of numbers, arrays and records around it, and give"
                    + " the rule for that.";
        }
        return Suggestion.nearest(name, names)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElse("Name a static method, or one of a record, that this class itself declares.");
    }
}
