package io.fluxion.processor.hunter;

import io.fluxion.processor.Optimisation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for programs whose gradient is wrong.
 *
 * <p>{@code main} hunts for as long as one likes: its arguments are the first seed, how many programs, how many
 * statements a program has at most, and {@code ir} to leave emission out.
 */
public final class Hunter {

    private static final int BATCH = 40;

    private final int size;
    private final boolean emits;
    private final List<String> reports = new ArrayList<>();
    private int examined;
    private int invalid;

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

    /** Examines the programs of these seeds and reports what is wrong, with the shortest program that shows it. */
    public List<String> hunt(long first, int count) {
        for (long from = first; from < first + count; from += BATCH) {
            Map<String, Node> programs = new TreeMap<>();
            for (long seed = from; seed < Math.min(from + BATCH, first + count); seed++) {
                programs.put("hunted.p" + seed + ".Program", Programs.of(seed, 2 + (int) (seed % size)));
            }
            examine(programs, choices(from));
        }
        return reports;
    }

    private static Set<Optimisation> choices(long seed) {
        Set<Optimisation> disabled = EnumSet.noneOf(Optimisation.class);
        if (seed / BATCH % 3 > 0) {
            Random random = new Random(seed);
            for (Optimisation optimisation : Optimisation.values()) {
                if (random.nextInt(3) == 0) {
                    disabled.add(optimisation);
                }
            }
        }
        return disabled;
    }

    private void examine(Map<String, Node> programs, Set<Optimisation> disabled) {
        Map<String, String> texts = new TreeMap<>();
        programs.forEach((name, program) -> texts.put(name, program.text()));
        examined += texts.size();
        Examination.of(texts, disabled, emits).forEach((name, finding) -> {
            if (finding.sort() == Finding.Sort.INVALID) {
                invalid++;
                return;
            }
            Node program = java.util.Objects.requireNonNull(programs.get(name));
            Node shortest = new Shrinker(candidate -> same(name, candidate, finding)).shrink(program);
            Finding found = Examination.of(Map.of(name, shortest.text()), disabled, emits)
                    .getOrDefault(name, finding);
            reports.add("%s %s without %s%n%s%n%s"
                    .formatted(found.sort(), name, disabled, found.message(), shortest.text()));
        });
    }

    private boolean same(String name, Node candidate, Finding finding) {
        Finding other = Examination.of(Map.of(name, candidate.text()), finding.disabled(), emits)
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

    /** How many programs were examined, of which the generator's own mistakes were not. */
    public String summary() {
        return examined + " programs, " + invalid + " of them no Java, " + reports.size() + " with a wrong derivative";
    }

    /** Hunts: first seed, number of programs, statements a program. */
    public static void main(String[] arguments) {
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        Hunter hunter = new Hunter(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16, arguments.length < 4);
        int shown = 0;
        for (long from = first; from < first + count; from += BATCH) {
            hunter.hunt(from, (int) Math.min(BATCH, first + count - from));
            for (; shown < hunter.reports.size(); shown++) {
                System.out.println(hunter.reports.get(shown));
            }
            System.err.println("to seed " + (from + BATCH - 1) + ": " + hunter.summary());
        }
    }
}
