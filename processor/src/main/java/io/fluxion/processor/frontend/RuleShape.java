package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The types of a function, and through them those of its rules.
 *
 * @param names of its parameters
 * @param result what it returns; empty for a vector-Jacobian product
 * @param buffers how many of the last parameters it adds to
 */
record RuleShape(List<Type> parameters, List<String> names, Optional<Type> result, int buffers) {

    /** What a rule computes. */
    enum Kind {
        /** The partial derivatives of a function of numbers. */
        PARTIALS,
        /** The product of a vector with the Jacobian. */
        PRODUCT,
        /** The product of the Jacobian with a vector. */
        TANGENT
    }

    /** What the declaration of a rule has to look like. */
    private record Form(Kind kind, List<Type> parameters, List<String> names, Optional<Type> result) {

        String text(String name) {
            String list = IntStream.range(0, parameters.size())
                    .mapToObj(index -> parameters.get(index).keyword() + " " + names.get(index))
                    .collect(Collectors.joining(", "));
            return "static " + result.map(Type::keyword).orElse("void") + " " + name + "(" + list + ")";
        }

        boolean fits(ExecutableElement method) {
            return types(method).filter(parameters::equals).isPresent()
                    && TypeReader.read(method.getReturnType()).equals(result)
                    && (result.isPresent() || method.getReturnType().getKind() == TypeKind.VOID);
        }
    }

    RuleShape {
        parameters = List.copyOf(parameters);
        names = List.copyOf(names);
    }

    /** Of a function of numbers, arrays and records whose result can be differentiated, by something; else empty. */
    static Optional<RuleShape> of(ExecutableElement function) {
        return TypeReader.read(function.getReturnType())
                .filter(type -> type.isDifferentiable() && isTaken(type))
                .flatMap(result -> types(function)
                        .map(parameters -> new RuleShape(parameters, names(function), Optional.of(result), 0)))
                .filter(shape -> !shape.differentiated().isEmpty());
    }

    /** Of a function's vector-Jacobian product. */
    RuleShape ofProduct(ExecutableElement product) {
        return new RuleShape(
                types(product).orElseThrow(),
                names(product),
                Optional.empty(),
                differentiated().stream()
                        .mapToInt(index -> Leaf.of(parameters.get(index)).size())
                        .sum());
    }

    /** The types of what a method takes, of which the first is the record that it is called on. */
    static Optional<List<Type>> types(ExecutableElement method) {
        List<TypeMirror> declared = new ArrayList<>();
        RecordTypes.receiver(method).ifPresent(record -> declared.add(record.asType()));
        method.getParameters().forEach(parameter -> declared.add(parameter.asType()));
        List<Type> types = declared.stream()
                .flatMap(type -> TypeReader.read(type).stream())
                .filter(RuleShape::isTaken)
                .toList();
        return types.size() == declared.size() ? Optional.of(types) : Optional.empty();
    }

    /**
     * Whether rules can take and return values of a type. Of a record with a derivative all components have one, for
     * its seed and its tangent are such records. Arrays of records are kept as arrays of their components, so there are
     * none to be passed.
     */
    private static boolean isTaken(Type type) {
        if (type instanceof Type.Struct record) {
            boolean isWhole = !record.isDifferentiable()
                    || Leaf.of(record).stream().allMatch(leaf -> leaf.type().isDifferentiable());
            return isWhole && record.components().stream().allMatch(component -> isTaken(component.type()));
        }
        return !ScalarReplacement.hasRecords(type);
    }

    private static List<String> names(ExecutableElement method) {
        List<String> names = new ArrayList<>();
        RecordTypes.receiver(method).ifPresent(record -> names.add(RecordTypes.SELF));
        method.getParameters()
                .forEach(parameter -> names.add(parameter.getSimpleName().toString()));
        return names;
    }

    /** The records among what it takes and returns, and those inside of them. */
    Stream<Type.Struct> records() {
        return Stream.concat(parameters.stream(), result.stream()).flatMap(RecordTypes::in);
    }

    /** Whether it is a function of numbers, of whose results derivatives are numbers. */
    boolean isScalar() {
        return result.isPresent()
                && result.get() instanceof Type.Scalar
                && parameters.stream().allMatch(Type.Scalar.class::isInstance);
    }

    /** The indices of the parameters that have a derivative; of those that it adds to it is always the same. */
    List<Integer> differentiated() {
        return IntStream.range(0, parameters.size() - buffers)
                .filter(index -> parameters.get(index).isDifferentiable())
                .boxed()
                .toList();
    }

    /**
     * What is known of arguments, of records their leaves: those that are read may be one array, and so may buffers,
     * but not one of either.
     */
    Function.Inputs inputs() {
        List<List<Integer>> shared = new ArrayList<>();
        List<Leaf> leaves =
                parameters.stream().flatMap(type -> Leaf.of(type).stream()).toList();
        int taken = leaves.size() - buffers;
        for (int k = 0; k < leaves.size(); k++) {
            for (int other = k < taken ? 0 : taken; other < k; other++) {
                if (leaves.get(k).type() instanceof Type.Array one
                        && leaves.get(other).type() instanceof Type.Array two
                        && one.leaf() == two.leaf()) {
                    shared.add(List.of(other, k));
                }
            }
        }
        return new Function.Inputs(false, shared, List.of());
    }

    /** What a method computes that is to be a rule; empty if it does not look like one. */
    Optional<Kind> kind(ExecutableElement rule) {
        return forms().stream().filter(form -> form.fits(rule)).map(Form::kind).findFirst();
    }

    /** What the declaration of a rule of this name has to look like. */
    String signatures(String name) {
        return forms().stream().map(form -> form.text(name)).collect(Collectors.joining(", or "));
    }

    private List<Form> forms() {
        if (result.isEmpty()) {
            return List.of(tangent());
        }
        return isScalar() ? List.of(partials()) : List.of(product(result.get()), tangent());
    }

    private Form partials() {
        Type partial = Type.Scalar.DOUBLE;
        Type returned = differentiated().size() == 1 ? partial : partial.array();
        return new Form(Kind.PARTIALS, parameters, names, Optional.of(returned));
    }

    private Form product(Type ofResult) {
        List<Type> types = new ArrayList<>(parameters);
        List<String> called = new ArrayList<>(names);
        for (String more : List.of("result", "seed")) {
            types.add(ofResult);
            called.add(free(more, called));
        }
        for (int index : differentiated()) {
            for (Leaf leaf : Leaf.of(parameters.get(index))) {
                types.add(
                        leaf.type() instanceof Type.Array
                                ? leaf.type()
                                : leaf.type().array());
                String name = names.get(index);
                called.add(free("d" + leaf.name(name.equals(RecordTypes.SELF) ? Records.THIS : name), called));
            }
        }
        return new Form(Kind.PRODUCT, types, called, Optional.empty());
    }

    private Form tangent() {
        int taken = parameters.size() - buffers;
        List<Type> types = new ArrayList<>(parameters.subList(0, taken));
        List<String> called = new ArrayList<>(names.subList(0, taken));
        List<Integer> varied = new ArrayList<>(differentiated());
        IntStream.range(taken, parameters.size()).forEach(varied::add);
        for (int index : varied) {
            types.add(parameters.get(index));
            called.add(free("v" + names.get(index), called));
        }
        return new Form(Kind.TANGENT, types, called, result);
    }

    private static String free(String name, List<String> taken) {
        return taken.contains(name) ? name + "_" : name;
    }
}
