package io.fluxion.processor.emit;

/** Lines that refuse arrays of the wrong shape before anything is written. */
final class ShapeChecks {

    private final GeneratedMethods methods;
    private final Lines lines = new Lines();

    ShapeChecks(GeneratedMethods methods) {
        this.methods = methods;
    }

    Lines lines() {
        return lines;
    }

    /** The array called {@code name} must have the shape of another one. */
    void like(String name, Model model) {
        if (model.type().rank() > 1) {
            methods.need(GeneratedMethods.CHECK_SHAPE, model.type());
            String other = model.choose(model.name(), model.none());
            lines.add(GeneratedMethods.CHECK_SHAPE + "(\"" + name + "\", " + name + ", " + other + ");");
        } else {
            String expected = methods.count(model);
            check(name, expected, "\", expected \" + " + expected);
        }
    }

    /** The array called {@code name} must have this length. */
    void length(String name, int length) {
        check(name, String.valueOf(length), "\", expected " + length + "\"");
    }

    private void check(String name, String expected, String ending) {
        lines.open("if (" + name + ".length != " + expected + ") {")
                .add("throw new " + Markup.type("java.lang.IllegalArgumentException") + "(\"" + name
                        + " has length \" + " + name + ".length" + Markup.SPACE + "+ " + ending + ");")
                .close();
    }
}
