package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the class that holds the gradient of one method. */
public final class GradientWriter {

    private static final String MARKER = "io.fluxion.GeneratedByFluxion";

    /** Bytes of a body that is not written twice. */
    private static final int LONG = 2_000;

    private final GradientClass gradient;
    private final GeneratedMethods methods = new GeneratedMethods();
    private final MethodWriter writer = new MethodWriter(methods, Splitter.Limits.HOTSPOT);

    private final String recordName;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Parameter> buffers = new ArrayList<>();
    private final Map<Value, String> names = new LinkedHashMap<>();
    /** The parameters in {@code wrt}. */
    private final List<Value> active = new ArrayList<>();
    /** The array for the partials of scalars, and the number of these. */
    private final Parameter scalars;

    private final int scalarCount;

    private GradientWriter(GradientClass gradient) {
        this.gradient = gradient;
        this.recordName = Words.free("Gradient", Set.of(gradient.className()));
        gradient.wrt().forEach(index -> active.add(gradient.parameters().get(index)));
        this.scalarCount = (int) active.stream()
                .filter(value -> value.type() instanceof Type.Scalar)
                .count();

        Set<String> taken = MethodWriter.reserved(gradient.gradient().body());
        for (Value parameter : gradient.parameters()) {
            parameters.add(parameter(parameter, parameter.name(), taken));
        }
        int next = gradient.parameters().size();
        for (Value value : active) {
            if (value.type() instanceof Type.Array) {
                Value buffer = gradient.gradient().parameters().get(next++);
                buffers.add(parameter(buffer, "d" + value.name(), taken));
            }
        }
        boolean floats = active.stream()
                .filter(value -> value.type() instanceof Type.Scalar)
                .allMatch(value -> value.type() == Type.Scalar.FLOAT);
        String name = scalarCount == active.size() ? "gradient" : "dscalars";
        this.scalars = new Parameter(floats ? "float[]" : "double[]", Words.free(name, taken));
    }

    private Parameter parameter(Value value, String wish, Set<String> taken) {
        String name = Words.free(wish, taken);
        taken.add(name);
        names.put(value, name);
        return new Parameter(value.type().keyword(), name);
    }

    /** The text of the compilation unit. */
    public static String write(GradientClass gradient) {
        return new GradientWriter(gradient).write();
    }

    private String write() {
        String access = gradient.isPublic() ? "public " : "";
        String name = gradient.className();
        String values = "value of " + gradient.methodName() + " and its partial derivatives.";
        Lines lines = new Lines()
                .add("/** The gradient of {@code " + gradient.description() + "}. */")
                .add("@" + Markup.type(MARKER))
                .open(access + "final class " + name + " {")
                .add("/** The " + values + " */")
                .add(access + "record " + recordName + "(" + components() + ") {}")
                .add("")
                .add("private " + name + "() {}");
        List<Lines> members = new ArrayList<>();
        members.add(gradient(access));
        members.add(valueAndGradient(access));
        members.addAll(new SubroutineWriter(methods, writer, gradient.exceptions()).write());
        methods.all().forEach(members::add);
        members.forEach(member -> lines.add("").addAll(member));
        lines.close();
        return new SourceFile(gradient.packageName(), Set.of(name, recordName), gradient.packageTypes()).render(lines);
    }

    private String components() {
        Set<String> taken = new HashSet<>(Set.of("value"));
        StringBuilder components = new StringBuilder(valueType() + " value");
        for (Value value : active) {
            String name = Words.free("d" + value.name(), taken);
            taken.add(name);
            components
                    .append(",")
                    .append(Markup.SPACE)
                    .append(value.type().keyword())
                    .append(" ")
                    .append(name);
        }
        return components.toString();
    }

    private String valueType() {
        Operand value = gradient.gradient().results().get(0);
        return value.type().keyword();
    }

    private Lines gradient(String access) {
        String modifiers = access + "static " + recordName;
        String documentation = "Returns the value of " + gradient.methodName() + " and its partial derivatives.";
        if (buffers.isEmpty() && BytecodeSize.of(gradient.gradient().body()) < LONG) {
            return writer.write(new Method(
                    documentation,
                    modifiers,
                    "gradient",
                    parameters,
                    gradient.exceptions(),
                    names,
                    new Lines(),
                    gradient.gradient().body(),
                    new Ending.ReturnNew(recordName)));
        }
        Lines lines = Method.head(documentation, modifiers, "gradient", parameters, gradient.exceptions());
        Set<String> taken = MethodWriter.reserved(gradient.gradient().body());
        parameters.forEach(parameter -> taken.add(parameter.name()));
        buffers.forEach(parameter -> taken.add(parameter.name()));
        taken.add(scalars.name());
        String value = Words.free("value", taken);
        int next = 0;
        for (Value array : active) {
            if (array.type() instanceof Type.Array type) {
                lines.add(type.keyword() + " " + buffers.get(next++).name() + " = " + zerosLike(array, type) + ";");
            }
        }
        if (scalarCount > 0) {
            String type = scalars.type().replace("[]", "[" + scalarCount + "]");
            lines.add(scalars.type() + " " + scalars.name() + " = new " + type + ";");
        }
        String arguments =
                allParameters().stream().map(Parameter::name).collect(Collectors.joining("," + Markup.SPACE));
        lines.add(valueType() + " " + value + " = valueAndGradient(" + arguments + ");");
        return lines.add("return new " + recordName + "(" + value + partials() + ");")
                .close();
    }

    private String zerosLike(Value array, Type.Array type) {
        if (type.rank() == 1) {
            return "new " + type.leaf().keyword() + "[" + names.get(array) + ".length]";
        }
        methods.need(GeneratedMethods.ZEROS_LIKE, type);
        return GeneratedMethods.ZEROS_LIKE + "(" + names.get(array) + ")";
    }

    /** Each partial as the record takes it, with a comma before. */
    private String partials() {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int scalar = 0;
        for (Value value : active) {
            text.append(",").append(Markup.SPACE);
            if (value.type() instanceof Type.Array) {
                text.append(buffers.get(buffer++).name());
            } else {
                boolean narrows = !scalars.type().startsWith(value.type().keyword());
                text.append(narrows ? "(" + value.type().keyword() + ") " : "");
                text.append(scalars.name()).append("[").append(scalar++).append("]");
            }
        }
        return text.toString();
    }

    private List<Parameter> allParameters() {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(buffers);
        if (scalarCount > 0) {
            all.add(scalars);
        }
        return all;
    }

    private Lines valueAndGradient(String access) {
        String documentation = "Returns the value of " + gradient.methodName() + " and writes its partial derivatives"
                + (buffers.isEmpty() ? " into {@code " + scalars.name() + "}." : " into the buffers.");
        return writer.write(new Method(
                documentation,
                access + "static " + valueType(),
                "valueAndGradient",
                allParameters(),
                gradient.exceptions(),
                names,
                checks(),
                gradient.gradient().body(),
                scalarCount > 0 ? new Ending.StoreAndReturn(scalars.name()) : new Ending.ReturnValue()));
    }

    private Lines checks() {
        Lines lines = new Lines();
        int next = 0;
        for (Value array : active) {
            if (array.type() instanceof Type.Array type) {
                String buffer = buffers.get(next++).name();
                if (type.rank() > 1) {
                    methods.need(GeneratedMethods.CHECK_SHAPE, type);
                    lines.add(GeneratedMethods.CHECK_SHAPE + "(\"" + buffer + "\", " + buffer + ", " + names.get(array)
                            + ");");
                } else {
                    String expected = names.get(array) + ".length";
                    check(buffer, expected, "\", expected \" + " + expected, lines);
                }
            }
        }
        if (scalarCount > 0) {
            check(scalars.name(), String.valueOf(scalarCount), "\", expected " + scalarCount + "\"", lines);
        }
        return lines;
    }

    private static void check(String buffer, String expected, String ending, Lines lines) {
        lines.open("if (" + buffer + ".length != " + expected + ") {")
                .add("throw new " + Markup.type("java.lang.IllegalArgumentException") + "(\"" + buffer
                        + " has length \" + " + buffer + ".length" + Markup.SPACE + "+ " + ending + ");")
                .close();
    }
}
