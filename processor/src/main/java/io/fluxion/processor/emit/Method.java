package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Value;
import java.util.List;
import java.util.Map;

/**
 * A method whose body comes from the intermediate representation.
 *
 * @param documentation its Javadoc, one line; "" for none
 * @param modifiers with the type of the result: {@code static double}
 * @param parameters the whole head
 * @param names what the values are called that are parameters of the body, in order
 * @param start lines before the body
 */
record Method(
        String documentation,
        String modifiers,
        String name,
        List<Parameter> parameters,
        List<String> exceptions,
        Map<Value, String> names,
        Lines start,
        Block body,
        Ending ending) {

    Method {
        parameters = List.copyOf(parameters);
        exceptions = List.copyOf(exceptions);
    }

    /** The lines from the Javadoc to the brace that opens the body. */
    static Lines head(
            String documentation, String modifiers, String name, List<Parameter> parameters, List<String> exceptions) {
        StringBuilder head = new StringBuilder(modifiers + " " + name + "(");
        for (Parameter parameter : parameters) {
            head.append(head.charAt(head.length() - 1) == '(' ? "" : "," + Markup.SPACE)
                    .append(parameter.type())
                    .append(" ")
                    .append(parameter.name());
        }
        head.append(")");
        for (String exception : exceptions) {
            head.append(exception.equals(exceptions.get(0)) ? Markup.SPACE + "throws " : "," + Markup.SPACE)
                    .append(Markup.type(exception));
        }
        Lines lines = new Lines();
        if (!documentation.isEmpty()) {
            lines.add("/** " + documentation + " */");
        }
        return lines.open(head + " {");
    }
}
