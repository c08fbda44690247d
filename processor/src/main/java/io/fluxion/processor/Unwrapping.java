package io.fluxion.processor;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Finds javac's own environment behind those that build tools put before it: {@code Trees} takes no other. Gradle wraps
 * it for processors that take part in incremental builds, IntelliJ hands over a proxy.
 */
final class Unwrapping {

    private static final String JAVAC = "com.sun.tools.javac.";

    private Unwrapping() {}

    /** The innermost environment that can be found. */
    static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
        ProcessingEnvironment current = environment;
        for (int depth = 0; depth < 8 && !current.getClass().getName().startsWith(JAVAC); depth++) {
            ProcessingEnvironment inner = byIntelliJ(current);
            if (inner == null || inner == current) {
                inner = byField(current);
            }
            if (inner == null) {
                break;
            }
            current = inner;
        }
        return current;
    }

    /** As the documentation of IntelliJ's build process asks processors to do. */
    private static @Nullable ProcessingEnvironment byIntelliJ(ProcessingEnvironment environment) {
        try {
            Class<?> wrappers =
                    ProcessingEnvironment.class.getClassLoader().loadClass("org.jetbrains.jps.javac.APIWrappers");
            return (ProcessingEnvironment) wrappers.getDeclaredMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, environment);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException
                | NullPointerException e) {
            return null;
        }
    }

    /** A field of the wrapper, or of the proxy's handler, that holds an environment. */
    private static @Nullable ProcessingEnvironment byField(ProcessingEnvironment environment) {
        Object holder =
                Proxy.isProxyClass(environment.getClass()) ? Proxy.getInvocationHandler(environment) : environment;
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                try {
                    field.setAccessible(true);
                    if (field.get(holder) instanceof ProcessingEnvironment inner && inner != environment) {
                        return inner;
                    }
                } catch (IllegalAccessException | InaccessibleObjectException e) {
                    // Not this one.
                }
            }
        }
        return null;
    }
}
