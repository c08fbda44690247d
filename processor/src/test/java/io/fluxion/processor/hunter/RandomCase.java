package io.fluxion.processor.hunter;

import io.fluxion.processor.corpus.Case;
import io.fluxion.processor.testing.Leaves;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
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
            Class<?> type = method.getParameterTypes()[i];
            boolean isChosen = chosen.isEmpty() || chosen.contains(method.getParameters()[i].getName());
            if (isChosen && Leaves.types(type).stream().anyMatch(Leaves::isDifferentiable)) {
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
        return new Case(method, wrt, className.replace(".Program", ".f_grad"), points, text.contains("float"));
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
            case "float" -> 3 * random.nextFloat() - 1.5f;
            case "int" -> random.nextInt(5) - 1;
            case "long" -> (long) random.nextInt(5);
            case "char" -> (char) ('a' + random.nextInt(3));
            case "boolean" -> random.nextBoolean();
            default -> composed(random, type);
        };
    }

    private static Object composed(Random random, Class<?> type) {
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        } else if (type.isRecord()) {
            Object[] components = Arrays.stream(type.getRecordComponents())
                    .map(component -> argument(random, component.getType()))
                    .toArray();
            return Leaves.create(type, components);
        }
        Object array = Array.newInstance(type.getComponentType(), Body.LENGTH + random.nextInt(6) / 5);
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, argument(random, type.getComponentType()));
        }
        return array;
    }

    private static String text(Object[] arguments) {
        String text = Arrays.deepToString(arguments).replace('[', '{').replace(']', '}');
        return text.substring(1, text.length() - 1);
    }
}
