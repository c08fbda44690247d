package io.fluxion.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which methods of a file may come to call themselves. Methods are told apart by name and number of parameters alone:
 * one that is taken to be recursive and is not costs a call. The square roots of an array, {@code sqrt(double[])}, are
 * often named like what they call, so methods of {@code Math} don't count.
 */
final class Recursion {

    private record Key(String name, int parameters) {}

    /** The methods that those of a name and number of parameters call. */
    private final Map<Key, Set<Key>> called = new HashMap<>();

    Recursion(CompilationUnitTree unit) {
        new TreeScanner<@Nullable Void, @Nullable Key>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Key outer) {
                return super.visitMethod(method, key(method));
            }

            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Key caller) {
                if (caller != null) {
                    Key callee = new Key(
                            name(call.getMethodSelect()), call.getArguments().size());
                    called.computeIfAbsent(caller, key -> new LinkedHashSet<>()).add(callee);
                }
                return super.visitMethodInvocation(call, caller);
            }
        }.scan(unit, null);
    }

    private static Key key(MethodTree method) {
        return new Key(method.getName().toString(), method.getParameters().size());
    }

    private static String name(ExpressionTree select) {
        if (select instanceof IdentifierTree identifier) {
            return identifier.getName().toString();
        }
        return select instanceof MemberSelectTree member && !isMath(member.getExpression())
                ? member.getIdentifier().toString()
                : "";
    }

    /** A class of that name in the file is no danger: what is called inside itself is found to be recursive anyway. */
    private static boolean isMath(ExpressionTree type) {
        return type instanceof IdentifierTree identifier
                && (identifier.getName().contentEquals("Math")
                        || identifier.getName().contentEquals("StrictMath"));
    }

    /** Whether a method may call itself, through others or not. */
    boolean isRecursive(MethodTree method) {
        Key wanted = key(method);
        Set<Key> seen = new HashSet<>();
        Deque<Key> pending = new ArrayDeque<>(called.getOrDefault(wanted, Set.of()));
        while (!pending.isEmpty()) {
            Key next = pending.remove();
            if (next.equals(wanted)) {
                return true;
            }
            if (seen.add(next)) {
                pending.addAll(called.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
