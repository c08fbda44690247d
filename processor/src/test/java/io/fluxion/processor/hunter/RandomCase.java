package io.fluxion.processor.hunter;

import io.fluxion.processor.corpus.Case;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The annotated method of a random program, with random points. */
final class RandomCase {

    private static final int POINTS = 3;
    private static final Pattern WRT = Pattern.compile("wrt = \\{([^}]*)\\}");

    private RandomCase() {}

    static Case of(ClassLoader loader, String className, String text) {
        Random random = new Random(className.hashCode());
        Method method = method(loader, className);
        method.setAccessible(true);
        List<Integer> wrt = new ArrayList<>();
        Matcher named = WRT.matcher(text);
        List<String> chosen = named.find() ? List.of(named.group(1).split("[\", ]+", -1)) : List.of();
        for (int i = 0; i < method.getParameterCount(); i++) {
            String type = method.getParameterTypes()[i].getName();
            boolean isChosen = chosen.isEmpty() || chosen.contains(method.getParameters()[i].getName());
            if (isChosen && (type.equals("double") || type.endsWith("[D"))) {
                wrt.add(i);
            }
        }
        List<Case.Point> points = new ArrayList<>();
        for (int k = 0; k < POINTS; k++) {
            Object[] arguments = new Object[method.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = argument(random, method.getParameterTypes()[i]);
            }
            points.add(new Case.Point(arguments, true, false, null, text(arguments)));
        }
        return new Case(method, wrt, className.replace(".Program", ".f_grad"), points);
    }

    private static Method method(ClassLoader loader, String className) {
        try {
            for (Method method : Class.forName(className, true, loader).getDeclaredMethods()) {
                if (method.getName().equals("f")) {
                    return method;
                }
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError(className + " has no f");
    }

    private static Object argument(Random random, Class<?> type) {
        return switch (type.getName()) {
            case "double" -> 3 * random.nextDouble() - 1.5;
            case "int" -> random.nextInt(5) - 1;
            case "long" -> (long) random.nextInt(5);
            case "boolean" -> random.nextBoolean();
            case "[D" -> random.doubles(Expressions.LENGTH, -1.5, 1.5).toArray();
            default -> {
                double[][] rows = new double[Expressions.LENGTH][];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = random.doubles(Expressions.LENGTH, -1.5, 1.5).toArray();
                }
                yield rows;
            }
        };
    }

    private static String text(Object[] arguments) {
        String text = java.util.Arrays.deepToString(arguments).replace('[', '{').replace(']', '}');
        return text.substring(1, text.length() - 1);
    }
}
