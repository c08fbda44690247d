package io.fluxion.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Operand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes out the bodies of methods and constructors where they are called. */
final class WrittenOut {

    /** More operations than any compiler would want to see in a method. */
    private static final int LIMIT = 200_000;

    private final Lowering lowering;
    private final Control control;

    WrittenOut(Lowering lowering) {
        this.lowering = lowering;
        this.control = lowering.control();
    }

    /** Whether there is a body, and room for it; reports what is missing. */
    boolean isPossible(MethodTree body, String name, Tree call) {
        if (body.getBody() == null) {
            lowering.refuse(Problem.HELPER_WITHOUT_BODY, call, name);
            return false;
        } else if (control.written() > LIMIT) {
            lowering.refuse(Problem.TOO_LARGE, call, name, LIMIT);
            return false;
        }
        return true;
    }

    /**
     * Runs code in the frame and scope of a method or constructor, which its parameters are declared in.
     *
     * @param arguments as the parameters take them
     */
    void enter(Body body, List<Operand> arguments, Calls.Arguments call, Runnable code) {
        Variable result =
                body.result().map(type -> Variable.result(body.name(), type)).orElse(null);
        Frame frame = new Frame(
                body.name(), body.tree(), body.owner(), lowering.newTarget(), result, new Jumps(), lowering.frame());
        lowering.inFrame(
                frame,
                call.tree(),
                () -> lowering.inScope(new Scope(body.around()), () -> {
                    bind(body.tree(), arguments, call.starts());
                    code.run();
                }));
    }

    /** Declares the parameters. */
    private void bind(MethodTree body, List<Operand> arguments, List<Integer> starts) {
        for (int k = 0; k < arguments.size(); k++) {
            String name = body.getParameters().get(k).getName().toString();
            Variable parameter = Variable.local(name, arguments.get(k).type());
            lowering.declare(parameter);
            int from = k < starts.size() ? starts.get(k) : control.path().size();
            lowering.assign(parameter, arguments.get(k), from);
        }
    }

    /**
     * A call of a method.
     *
     * @param receiver the record it is called on, or null if it is static
     * @return what it returns
     */
    Operand call(Body body, @Nullable Operand receiver, List<Operand> arguments, Calls.Arguments call) {
        Operand[] returned = {Calls.nothing()};
        enter(body, arguments, call, () -> {
            if (receiver != null) {
                Variable self = Variable.local(Records.THIS, receiver.type());
                lowering.declare(self);
                lowering.assign(self, receiver, control.path().size());
            }
            lowering.statements().body(body.tree().getBody());
            Variable result = lowering.frame().result();
            if (result != null) {
                returned[0] = lowering.read(result);
                control.path().forget(List.of(result));
            }
        });
        return returned[0];
    }
}
