package refused;

import io.fluxion.Differentiable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.Scanner;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;

/** What is not a function of the arguments: input, output, chance, time. */
final class Outside {
    static final Random RANDOM = new Random(1);
    static final Logger LOGGER = Logger.getLogger("x");
    static final Object LOCK = new Object();

    @Differentiable
    static double prints(double x) {
        System.out.println(x);
        //        ^ ERROR: FLX034
        return x;
    }

    @Differentiable
    static double printsText(double x) {
        System.out.printf("x = %f%n", x);
        //        ^ ERROR: FLX034
        return x;
    }

    @Differentiable
    static double printsError(double x) {
        System.err.println();
        //        ^ ERROR: FLX034
        return x;
    }

    @Differentiable
    static double logs(double x) {
        LOGGER.info("x");
        //    ^ ERROR: FLX034
        return x;
    }

    @Differentiable
    static double reads(double x) throws IOException {
        return Files.size(Path.of("x")) * x;
        //          ^ ERROR: FLX034
        //                    ^ ERROR: FLX034
        //                        ^ ERROR: FLX023
    }

    @Differentiable
    static double readsAByte(double x) throws IOException {
        return System.in.read() * x;
        //              ^ ERROR: FLX034
    }

    @Differentiable
    static double scans(double x) {
        Scanner scanner = new Scanner(System.in);
      //^ ERROR: FLX048
        return scanner.nextDouble() * x;
    }

    @Differentiable
    static double random(double x) {
        return Math.random() * x;
        //         ^ ERROR: FLX032
    }

    @Differentiable
    static double randomStrict(double x) {
        return StrictMath.random() * x;
        //               ^ ERROR: FLX032
    }

    @Differentiable
    static double randomField(double x) {
        return RANDOM.nextGaussian() * x;
        //           ^ ERROR: FLX032
    }

    @Differentiable
    static double randomOfThread(double x) {
        return ThreadLocalRandom.current().nextDouble() * x;
        //                      ^ ERROR: FLX032
    }

    @Differentiable
    static double newRandom(double x) {
        return new Random(1).nextDouble() * x;
        //     ^ ERROR: FLX032
    }

    @Differentiable
    static double nanoTime(double x) {
        long start = System.nanoTime();
        //                 ^ ERROR: FLX033
        return x * start;
    }

    @Differentiable
    static double millis(double x) {
        return x * System.currentTimeMillis();
        //               ^ ERROR: FLX033
    }

    @Differentiable
    static double now(double x) {
        return x * Instant.now().getEpochSecond();
        //                ^ ERROR: FLX033
    }

    @Differentiable
    static double property(double x) {
        return x * Integer.getInteger("n");
        //                            ^ ERROR: FLX023
    }

    @Differentiable
    static double exits(double x) {
        System.exit(1);
        //    ^ ERROR: FLX090
        return x;
    }

    @Differentiable
    static double collects(double x) {
        System.gc();
        //    ^ ERROR: FLX090
        return x;
    }

    @Differentiable
    static double sleeps(double x) throws InterruptedException {
        Thread.sleep(10);
        //    ^ ERROR: FLX090
        return x;
    }

    @Differentiable
    static double identity(double x) {
        return x * System.identityHashCode(LOCK);
        //                                 ^ ERROR: FLX048
    }

    @Differentiable
    static double hash(double[] x) {
        return x.hashCode();
        //      ^ ERROR: FLX029
    }

    @Differentiable
    static double locks(double x) {
        synchronized (LOCK) {
      //^ ERROR: FLX026
            return x * System.nanoTime();
            //               ^ ERROR: FLX033
        }
    }

    @Differentiable
    static double catches(double[] x) {
        try {
      //^ ERROR: FLX025
            return x[0] * Math.random();
            //                ^ ERROR: FLX032
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e);
            //        ^ ERROR: FLX034
            return 0;
        }
    }

    @Differentiable
    static double closes(double x) throws IOException {
        try (var in = Files.newInputStream(Path.of("x"))) {
      //^ ERROR: FLX025
            return x * in.read();
        }
    }

    @Differentiable
    static double cleansUp(double x) {
        double y;
        try {
      //^ ERROR: FLX025
            y = x * x;
        } finally {
            y = x;
        }
        return y;
    }

    @Differentiable
    static double sorts(double[] x) {
        java.util.Arrays.sort(x);
        //              ^ ERROR: FLX030
        return x[0];
    }

    @Differentiable
    static double decimal(double x) {
        return java.math.BigDecimal.valueOf(x).doubleValue();
        //                         ^ ERROR: FLX030
    }

    @Differentiable
    static double environment(double x) {
        return x * System.getenv().size();
        //               ^ ERROR: FLX030 System.getenv has no derivative that Fluxion knows. Read it outside and pass it in.
    }

    @Differentiable
    static double identifier(double x) {
        return x * java.util.UUID.randomUUID().hashCode();
        //                       ^ ERROR: FLX032
    }
}
