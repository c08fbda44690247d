/** The annotation processor: from the body of a method to the class that computes its gradient. */
@SuppressWarnings("requires-automatic") // AutoService has no module descriptor of its own
module io.fluxion.processor {
    requires io.fluxion;
    requires java.compiler;
    requires jdk.compiler;
    requires static com.google.auto.service;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            io.fluxion.processor.DifferentiableProcessor;
}
