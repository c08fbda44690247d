package io.fluxion.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import io.fluxion.processor.diagnostic.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Generates the derivatives of every method that is marked with {@link io.fluxion.Differentiable}. */
@AutoService(Processor.class)
public final class DifferentiableProcessor extends AbstractProcessor {

    private static final String MARKER = "io.fluxion.GeneratedByFluxion";
    private static final String RULE = "io.fluxion.DerivativeOf";
    /** Of parameters of methods that are marked themselves. */
    private static final String RESULT = "io.fluxion.Result";
    /** For tests and for finding bugs: {@code -Afluxion.disable=ALGEBRA,FUSION}, or {@code ALL}. */
    private static final String DISABLE = "fluxion.disable";
    /** For tests and for finding bugs: whether every pass is checked. */
    private static final String VERIFY = "fluxion.verify";
    /** For reports of bugs: whether the stack trace of a failure is printed. */
    static final String TRACE = "fluxion.trace";

    private @Nullable Generation generation;
    private String obstacle = "";
    private boolean saidObstacle;

    /** For javac, which finds the processor as a service. */
    public DifferentiableProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.fluxion.Differentiable", "io.fluxion.Differentiables", RULE, RESULT, MARKER);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(DISABLE, VERIFY, TRACE);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        try {
            Trees trees = Trees.instance(Unwrapping.unwrap(environment));
            boolean verifies = environment.getOptions().containsKey(VERIFY);
            generation = new Generation(environment, trees, new Pipeline(disabled(environment), verifies));
        } catch (IllegalArgumentException e) {
            // No compiler of the JDK's.
            obstacle = environment.getClass().getName();
        }
    }

    private static Set<Optimisation> disabled(ProcessingEnvironment environment) {
        String names = environment.getOptions().getOrDefault(DISABLE, "");
        if (names.equals("ALL")) {
            return EnumSet.allOf(Optimisation.class);
        }
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isBlank())
                .map(name -> Optimisation.valueOf(name.strip()))
                .collect(Collectors.toSet());
    }

    /** Claims the annotations, for otherwise {@code -Xlint:processing} warns in every user's build. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<Element> annotated = new LinkedHashSet<>();
        Set<Element> rules = new LinkedHashSet<>();
        for (TypeElement annotation : annotations) {
            switch (annotation.getQualifiedName().toString()) {
                case RULE -> rules.addAll(round.getElementsAnnotatedWith(annotation));
                case RESULT, MARKER -> {}
                default -> annotated.addAll(round.getElementsAnnotatedWith(annotation));
            }
        }
        if (generation == null) {
            annotated.stream().findFirst().ifPresent(this::sayObstacle);
        } else if (round.processingOver()) {
            generation.end();
        } else {
            generation.checkRules(rules);
            generation.round(round.getRootElements(), annotated);
        }
        return true;
    }

    /** Once: it is the same for every method. */
    private void sayObstacle(Element element) {
        if (!saidObstacle) {
            String message = Problem.NO_TREES.message(obstacle);
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
            saidObstacle = true;
        }
    }
}
