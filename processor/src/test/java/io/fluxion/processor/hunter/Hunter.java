package io.fluxion.processor.hunter;

import io.fluxion.processor.Optimisation;
import io.fluxion.processor.hunter.Finding.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Looks for programs whose derivatives are wrong.
 *
 * <p>{@code main} examines programs from a seed on: its arguments are the first seed, how many programs, and how many
 * statements a program has at most.
 */
public final class Hunter {

    static final int BATCH = 40;
    /** Beyond so many findings programs are shown as they are. */
    private static final int MOST_SHORTENED = 40;

    private final int size;
    private final boolean emits;
    private final List<String> reports = new ArrayList<>();
    private final Map<Sort, Integer> found = new EnumMap<>(Sort.class);
    private final Map<Feature, Integer> features = Feature.count(List.of());
    private int examined;

    /**
     * A hunter.
     *
     * @param size how many statements a program has at most, roughly
     * @param emits whether Java is generated and run, or the IR interpreted and no more
     */
    public Hunter(int size, boolean emits) {
        this.size = size;
        this.emits = emits;
    }

    /** The program of a seed. */
    Node program(long seed) {
        return Programs.of(seed, 2 + (int) (seed % size));
    }

    /** Examines the programs of these seeds and reports what is wrong, with the shortest program that shows it. */
    public List<String> hunt(long first, int count) {
        for (long from = first; from < first + count; from += BATCH) {
            Map<String, Node> programs = new TreeMap<>();
            for (long seed = from; seed < Math.min(from + BATCH, first + count); seed++) {
                programs.put("hunted.p" + seed + ".Program", program(seed));
            }
            for (Set<Optimisation> disabled : choices(from)) {
                examine(programs, disabled);
            }
        }
        return reports;
    }

    /**
     * What is switched off for a batch: nothing, everything, some or, once in a while, everything by itself, one after
     * the other.
     */
    private static List<Set<Optimisation>> choices(long seed) {
        List<Optimisation> all = List.of(Optimisation.values());
        Random random = new Random(seed);
        return switch ((int) (seed / BATCH % 12)) {
            case 1, 5 -> List.of(EnumSet.allOf(Optimisation.class));
            case 2, 6, 9 -> List.of(EnumSet.of(all.get(random.nextInt(all.size()))));
            case 3, 7, 10 -> {
                Set<Optimisation> some = EnumSet.noneOf(Optimisation.class);
                all.stream().filter(one -> random.nextInt(3) == 0).forEach(some::add);
                yield List.of(some);
            }
            case 11 -> all.stream().<Set<Optimisation>>map(EnumSet::of).toList();
            default -> List.of(EnumSet.noneOf(Optimisation.class));
        };
    }

    private void examine(Map<String, Node> programs, Set<Optimisation> disabled) {
        Map<String, String> texts = new TreeMap<>();
        programs.forEach((name, program) -> texts.put(name, program.text()));
        synchronized (found) {
            examined += texts.size();
        }
        Feature.count(texts.values()).forEach((feature, count) -> features.merge(feature, count, Integer::sum));
        Examination.of(texts, disabled, emits, true).forEach((name, finding) -> {
            Node program = Objects.requireNonNull(programs.get(name));
            synchronized (found) {
                found.merge(finding.sort(), 1, Integer::sum);
            }
            if (finding.sort() != Sort.DISCARDED) {
                reports.add(report(name, program, finding));
            }
        });
    }

    private String report(String name, Node program, Finding finding) {
        boolean isShown = reports.size() >= MOST_SHORTENED;
        Node shortest = isShown ? program : new Shrinker(candidate -> same(name, candidate, finding)).shrink(program);
        Finding last = Examination.of(Map.of(name, shortest.text()), finding.disabled(), emits, true)
                .getOrDefault(name, finding);
        return "%s %s without %s%n%s%n%s"
                .formatted(last.sort(), name, finding.disabled(), last.message(), Layout.of(shortest.text()));
    }

    private boolean same(String name, Node candidate, Finding finding) {
        boolean lints = finding.sort() == Sort.UNCOMPILABLE;
        Finding other = Examination.of(Map.of(name, candidate.text()), finding.disabled(), emits, lints)
                .get(name);
        if (other == null || other.sort() != finding.sort()) {
            return false;
        }
        return switch (other.sort()) {
            case REFUSED, CRASHED, UNCOMPILABLE -> start(other).equals(start(finding));
            default -> true;
        };
    }

    /** What a message says before it says about what. */
    private static String start(Finding finding) {
        String message = finding.message();
        return message.substring(0, Math.min(14, message.length()));
    }

    /** How many programs were examined, and what was found. */
    static String summary(List<Hunter> hunters) {
        Map<Sort, Integer> found = new EnumMap<>(Sort.class);
        int examined = 0;
        for (Hunter hunter : hunters) {
            synchronized (hunter.found) {
                examined += hunter.examined;
                hunter.found.forEach((sort, count) -> found.merge(sort, count, Integer::sum));
            }
        }
        return examined + " programs, " + found(hunters) + " findings" + (found.isEmpty() ? "" : " " + found);
    }

    /** How much was found. */
    static int found(List<Hunter> hunters) {
        int count = 0;
        for (Hunter hunter : hunters) {
            synchronized (hunter.found) {
                for (Map.Entry<Sort, Integer> sort : hunter.found.entrySet()) {
                    count += sort.getKey() == Sort.DISCARDED ? 0 : sort.getValue();
                }
            }
        }
        return count;
    }

    /** How many of the programs had what. */
    static String histogram(List<Hunter> hunters) {
        return Arrays.stream(Feature.values())
                .map(feature -> "%7d %s"
                        .formatted(
                                hunters.stream()
                                        .mapToInt(hunter -> hunter.features.getOrDefault(feature, 0))
                                        .sum(),
                                feature.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Hunts: first seed, number of programs, statements a program. */
    public static void main(String[] arguments) {
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        Hunter hunter = new Hunter(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16, true);
        int shown = 0;
        for (long from = first; from < first + count; from += BATCH) {
            hunter.hunt(from, (int) Math.min(BATCH, first + count - from));
            for (; shown < hunter.reports.size(); shown++) {
                System.out.println(hunter.reports.get(shown));
            }
            System.out.println("to seed " + (from + BATCH - 1) + ": " + summary(List.of(hunter)));
        }
    }
}
