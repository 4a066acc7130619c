package dev.bellwether.alert.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stories of one entity in the order of their minutes, each told once by whoever adds it. What is counted is asked for between two
 * minutes, the second exclusive. For one thread.
 */
public final class Series {

    /** Minutes before the newest after which a story is forgotten: the longest window, the longest baseline and a day. */
    public static final int KEPT_MINUTES = 36 * Minutes.DAY;

    /** The most stories that an alert shows. */
    static final int MOST_SHOWN = 20;

    private static final Comparator<Sighting> NEWEST_FIRST =
            Comparator.comparing(Sighting::eventTime).reversed().thenComparing(Sighting::story);

    private final Map<String, Integer> sourceIds = new HashMap<>();
    private final List<Sighting> newest = new ArrayList<>();
    private int[] minutes = new int[8];
    private int[] sources = new int[8];
    private float[] scores = new float[8];
    private boolean[] negatives = new boolean[8];
    private int size;
    private Profile profile = Profile.NONE;

    /** Adds a story that is not there, wherever its minute belongs. */
    public void add(Sighting sighting) {
        int minute = sighting.minute();
        makeRoom();
        int at = place(minute + 1);
        shift(minutes, at);
        shift(sources, at);
        shift(scores, at);
        shift(negatives, at);
        minutes[at] = minute;
        sources[at] = sourceIds.computeIfAbsent(sighting.source(), source -> sourceIds.size());
        scores[at] = (float) sighting.score().orElse(Double.NaN);
        negatives[at] = sighting.negative();
        size++;
        show(sighting);
        if (minute < Minutes.HOUR * profile.endHour()) {
            profile = Profile.NONE;
        }
    }

    private void show(Sighting sighting) {
        newest.add(sighting);
        newest.sort(NEWEST_FIRST);
        if (newest.size() > MOST_SHOWN) {
            newest.remove(MOST_SHOWN);
        }
    }

    /** Doubles, after what nobody asks of any more is forgotten. */
    private void makeRoom() {
        if (size < minutes.length) {
            return;
        }
        int old = place(minutes[size - 1] - KEPT_MINUTES);
        int kept = size - old;
        int room = kept > size / 2 ? size * 2 : size;
        minutes = Arrays.copyOf(Arrays.copyOfRange(minutes, old, size), room);
        sources = Arrays.copyOf(Arrays.copyOfRange(sources, old, size), room);
        scores = Arrays.copyOf(Arrays.copyOfRange(scores, old, size), room);
        negatives = Arrays.copyOf(Arrays.copyOfRange(negatives, old, size), room);
        size = kept;
    }

    @SuppressWarnings("SuspiciousSystemArraycopy") // Of one array into itself.
    private void shift(Object array, int at) {
        System.arraycopy(array, at, array, at + 1, size - at);
    }

    /** How many are before a minute, which is the place of the first that is not. */
    private int place(int minute) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (minutes[middle] < minute) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int stories(int from, int to) {
        return Math.max(0, place(to) - place(from));
    }

    /** All that is measured. */
    Counts counts(int from, int to) {
        int begin = place(from);
        int end = Math.max(begin, place(to));
        boolean[] seen = new boolean[sourceIds.size()];
        int distinct = 0;
        int scored = 0;
        int negative = 0;
        double sum = 0;
        for (int i = begin; i < end; i++) {
            if (!seen[sources[i]]) {
                seen[sources[i]] = true;
                distinct++;
            }
            if (!Float.isNaN(scores[i])) {
                scored++;
                sum += scores[i];
                negative += negatives[i] ? 1 : 0;
            }
        }
        return new Counts(end - begin, distinct, scored, sum, negative);
    }

    /** The minute of the last story before one; {@link Integer#MIN_VALUE} when there is none. */
    int lastBefore(int minute) {
        int place = place(minute);
        return place == 0 ? Integer.MIN_VALUE : minutes[place - 1];
    }

    /** The minute of the first story from one on; {@link Integer#MAX_VALUE} when there is none. */
    int firstFrom(int minute) {
        int place = place(minute);
        return place == size ? Integer.MAX_VALUE : minutes[place];
    }

    /** What is usual by the 28 days that end a day before. */
    Profile profile(int minute, int begin) {
        int endHour = Minutes.hour(minute) - Profile.HOURS_LEFT_OUT;
        if (!profile.isOf(endHour, begin)) {
            profile = Profile.of(this, begin, endHour);
        }
        return profile;
    }

    /** The newest stories in a window, newest first; at most {@value #MOST_SHOWN}. */
    List<Sighting> newest(int from, int to) {
        return newest.stream()
                .filter(sighting -> sighting.minute() >= from && sighting.minute() < to)
                .toList();
    }
}
