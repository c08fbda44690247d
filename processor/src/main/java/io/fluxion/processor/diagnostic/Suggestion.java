package io.fluxion.processor.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt name was meant to be. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The candidate nearest to {@code name}, if one is near and they have a letter in common: the first in order of
     * those equally near.
     */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        int limit = Math.max(1, name.length() / 3);
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : candidates) {
            if (candidate.equals(name)) {
                continue; // it is there, and can't be used here
            }
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            boolean shares = distance < Math.max(name.length(), candidate.length());
            if (shares && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best == null ? continued(name, candidates) : Optional.of(best);
    }

    /** The only candidate that goes on where {@code name} ends. */
    private static Optional<String> continued(String name, Collection<String> candidates) {
        List<String> longer = candidates.stream()
                .filter(candidate -> name.length() >= 3 && candidate.startsWith(name))
                .distinct()
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    /** The number of letters to insert, delete, replace, or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
