package io.fluxion.processor.hunter;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What of the language a random program has, so that one can see what a hunt was through. */
enum Feature {
    ARROW_SWITCH("(?m)^switch [^;]*\\{\ncase [^:;]* ->"),
    COLON_SWITCH("(?m)^switch [^;]*\\{\n(case|default)[^-;{]*:\n"),
    FALL_THROUGH("// falls through"),
    SWITCH_EXPRESSION("\\(switch"),
    YIELD("yield "),
    SWITCH_ON_ENUM("case (FLAT|UP|DOWN)"),
    LABELLED_BLOCK("bl\\d+:\n"),
    BREAK("break;"),
    LABELLED_BREAK("break \\w+;"),
    CONTINUE("continue;"),
    LABELLED_CONTINUE("continue \\w+;"),
    DO("do \\{"),
    WHILE("(?m)^while "),
    ZERO_TRIPS("< 0[;) ]"),
    INDEX_CHANGED_IN_BODY("\\{\n\\w+ \\+= 1;"),
    FOR_EACH("for \\(double \\w+ : "),
    EARLY_RETURN("(?m)^return [^\n]*;\n\\}\n(?!\\})"),
    DECLARED_AFTER_RETURN("(?m)^return [^\n]*;\n\\}\n(double|float)"),
    CONDITIONAL("\\? "),
    ASSIGNMENT_IN_EXPRESSION("\\([\\w\\[\\]]+ = "),
    COMPOUND_IN_EXPRESSION("\\([\\w\\[\\]]+ [+*-]= "),
    CHAINED_ASSIGNMENT("[\\w\\]] = [\\w\\[\\]]+ = "),
    STEP_IN_INDEX("\\[[^\\]\n]*(\\+\\+|--)"),
    SIDE_EFFECT_IN_INDEX("\\[[^\\]\n]*\\(\\w+ [+-]?= "),
    SHIFT("(<<|>>)"),
    BITS("[&|^~] "),
    INTEGER_DIVISION(" / (2|-3|\\()"),
    OVERFLOW("1103515245|6364136223846793005|30001"),
    LONG("long "),
    SMALL_INTEGERS("\\((byte|short|char)\\)"),
    FLOAT("float "),
    FLOAT_ARRAY("float\\["),
    FLOAT_PARAMETER("f\\([^)]*float"),
    INTEGER_CAST("\\(int\\) \\("),
    RECORD_PARAMETER("f\\([^)]*Pair \\w"),
    RECORD_LOCAL("(?m)^Pair \\w+ ="),
    RECORD_DECLARED_INSIDE("record Local"),
    RECORD_METHOD("\\.(plus|minus|times|dot|mix)\\("),
    RECORD_RESULT("static Pair h"),
    RECORD_ARRAY("Pair\\[\\]"),
    RECURSION("level - 1"),
    MUTUAL_RECURSION("static double h\\db\\("),
    OVERLOADS("(?s)static double (h\\d)\\(.*static double \\1\\("),
    VARIABLE_ARGUMENTS("double\\.\\.\\."),
    GENERIC_CALL("choose\\((?!boolean)"),
    FILLING_HELPER("static void h"),
    ARRAY_RESULT("static double\\[\\] h"),
    ONE_ARGUMENT_TWICE("h\\d\\w*\\((\\w+), \\1"),
    FILL("Arrays\\.fill"),
    COPY_OF("Arrays\\.copyOf\\("),
    COPY_OF_RANGE("copyOfRange"),
    ARRAY_COPY("arraycopy"),
    CLONE("clone\\(\\)"),
    MATRIX("double\\[\\]\\[\\]"),
    RAGGED("new double\\[4\\], new double\\[5\\]"),
    ROW_REPLACED("(?m)^\\w+\\[[^=\n]*\\] = (\\w+|\\w+\\[\\d\\]);$"),
    GATHER("\\[\\w+\\[\\w+\\]"),
    NULL_CHECK("!= null"),
    ASSERT("assert "),
    THROW("throw new"),
    BUBBLE_SORT("- \\w+; \\w+\\+\\+\\) \\{\nif \\("),
    PREFIX_SUM("\\] \\+= [^;]*\\[\\w+ - 1\\];"),
    SUBSTITUTION("- 2; \\w+ >= 0; --"),
    ELIMINATION("\\]\\[2\\] -= "),
    STOP_GRADIENT("stopGradient"),
    OWN_RULE("cube\\((?!double)"),
    RUNTIME_FUNCTION("runtime\\.Functions"),
    RUNTIME_VECTORS("runtime\\.Vectors"),
    EVERY_DERIVATIVE("HESSIAN"),
    EVERY_DERIVATIVE_BY_RECORD("HESSIAN[^{]*(\\{[^{]*)?\nstatic double f\\([^)]*Pair"),
    EVERY_DERIVATIVE_BY_FLOAT("HESSIAN[^{]*(\\{[^{]*)?\nstatic \\w+ f\\([^)]*float"),
    NUMBER_OF_TYPE_FLOAT("static float f\\("),
    RETURNS_ARRAY("static double\\[\\] g\\("),
    RETURNS_MATRIX("static double\\[\\]\\[\\] g\\("),
    RETURNS_RECORD("static Pair g\\("),
    FILLS_ARRAY("Result double\\[\\] "),
    FILLS_MATRIX("Result double\\[\\]\\[\\] "),
    FILLS_IN_TURN("place0 - 1"),
    SPARSE_JACOBIAN("SPARSE_JACOBIAN"),
    ANOTHER_FILE("// elsewhere"),
    PART_OF_PARAMETERS("wrt =");

    private final Pattern pattern;

    Feature(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Whether a program has it. */
    boolean isIn(String program) {
        return pattern.matcher(program).find();
    }

    /** How many programs have what, none left out. */
    static Map<Feature, Integer> count(Iterable<String> programs) {
        Map<Feature, Integer> counts = new EnumMap<>(Feature.class);
        for (Feature feature : values()) {
            counts.put(feature, 0);
            for (String program : programs) {
                if (feature.isIn(program)) {
                    counts.merge(feature, 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
