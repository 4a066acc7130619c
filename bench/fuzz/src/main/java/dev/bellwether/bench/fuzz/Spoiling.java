package dev.bellwether.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** A way in which a page comes to harm on its way. Each keeps within 2 MiB, which is the most that a document may have. */
enum Spoiling {
    TRUNCATED {
        @Override
        byte[] of(byte[] page, Random random) {
            return Arrays.copyOf(page, random.nextInt(page.length + 1));
        }
    },
    /** Some of the brackets and quotes that markup lives by are gone or doubled. */
    BROKEN_TAGS {
        @Override
        byte[] of(byte[] page, Random random) {
            byte[] broken = page.clone();
            byte[] marks = "<>\"'/=&;".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < broken.length; i++) {
                boolean isMark = new String(marks, StandardCharsets.US_ASCII).indexOf(broken[i]) >= 0;
                if (isMark && random.nextInt(20) == 0) {
                    broken[i] = marks[random.nextInt(marks.length)];
                }
            }
            return broken;
        }
    },
    /** The first half in one encoding, the second in another. */
    MIXED_ENCODINGS {
        @Override
        byte[] of(byte[] page, Random random) {
            String text = new String(page, StandardCharsets.UTF_8);
            int middle = random.nextInt(text.length() + 1);
            return joined(
                    text.substring(0, middle).getBytes(StandardCharsets.UTF_8),
                    text.substring(middle)
                            .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1));
        }
    },
    BINARY_INSERTED {
        @Override
        byte[] of(byte[] page, Random random) {
            byte[] binary = new byte[1 + random.nextInt(20_000)];
            random.nextBytes(binary);
            return inserted(page, binary, random);
        }
    },
    /** Elements of one kind, 50,000 deep, somewhere in it. */
    NESTED {
        @Override
        byte[] of(byte[] page, Random random) {
            String[] names = {"div", "table", "b", "font", "ul", "li", "blockquote", "p", "svg", "td"};
            String nested = ("<" + names[random.nextInt(names.length)] + ">").repeat(50_000);
            return inserted(page, nested.getBytes(StandardCharsets.US_ASCII), random);
        }
    },
    /** One stretch again and again, up to the greatest size. */
    REPEATED {
        @Override
        byte[] of(byte[] page, Random random) {
            int from = random.nextInt(page.length);
            byte[] stretch = Arrays.copyOfRange(page, from, Math.min(page.length, from + 1 + random.nextInt(500)));
            byte[] repeated = new byte[Math.max(0, MAX_BYTES - page.length)];
            for (int i = 0; i < repeated.length; i++) {
                repeated[i] = stretch[i % stretch.length];
            }
            return inserted(page, repeated, random);
        }
    },
    /** Its lines in another order. */
    SHUFFLED {
        @Override
        byte[] of(byte[] page, Random random) {
            String[] tags = new String(page, StandardCharsets.ISO_8859_1).split("(?=<)", -1);
            for (int i = tags.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                String tag = tags[i];
                tags[i] = tags[other];
                tags[other] = tag;
            }
            return String.join("", tags).getBytes(StandardCharsets.ISO_8859_1);
        }
    };

    static final int MAX_BYTES = 2 * 1024 * 1024;

    /** A page that has come to this harm. */
    abstract byte[] of(byte[] page, Random random);

    private static byte[] inserted(byte[] page, byte[] other, Random random) {
        int place = random.nextInt(page.length + 1);
        byte[] spoilt = joined(joined(Arrays.copyOf(page, place), other), Arrays.copyOfRange(page, place, page.length));
        return spoilt.length <= MAX_BYTES ? spoilt : Arrays.copyOf(spoilt, MAX_BYTES);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
