package io.fluxion.processor.testing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does work of which no part depends on another on all processors. */
public final class AtOnce {

    /** One pool for all tests: its threads keep what they have opened for javac. */
    private static final ExecutorService EXECUTOR =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
            });

    private AtOnce() {}

    /** Work that is to be done for several keys. */
    public interface Work<K, R> {
        /** What it comes to for a key. */
        R of(K key) throws Exception;
    }

    /** Starts some work. */
    public static <R> Future<R> start(Callable<R> work) {
        return EXECUTOR.submit(work);
    }

    /** Starts the work for every key, and has what it will come to in the order of the keys. */
    public static <K, R> Map<K, Future<R>> start(Collection<K> keys, Work<K, R> work) {
        Map<K, Future<R>> results = new LinkedHashMap<>();
        for (K key : keys) {
            results.put(key, start(() -> work.of(key)));
        }
        return results;
    }
}
