package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;

import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** The processor is found as javac finds it. */
class ServiceTest {
    @Test
    void isRegisteredAsAService() {
        assertThat(ServiceLoader.load(Processor.class).stream().map(ServiceLoader.Provider::type))
                .contains(DifferentiableProcessor.class);
    }
}
