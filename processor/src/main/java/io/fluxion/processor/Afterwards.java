package io.fluxion.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** What is to be said of a class if javac finds nothing wrong with it, and that is known only when it is written. */
final class Afterwards implements TaskListener {

    private final Map<String, List<Runnable>> byClass = new HashMap<>();

    /** Notes what to say of the class of this qualified name. */
    void add(String className, Runnable message) {
        byClass.computeIfAbsent(className, key -> new ArrayList<>()).add(message);
    }

    @Override
    public void started(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (event.getKind() == TaskEvent.Kind.GENERATE && type != null) {
            List<Runnable> messages = byClass.remove(type.getQualifiedName().toString());
            if (messages != null) {
                messages.forEach(Runnable::run);
            }
        }
    }
}
