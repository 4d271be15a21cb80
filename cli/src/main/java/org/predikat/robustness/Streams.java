package org.predikat.robustness;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Random numbers that depend on the seed, on what they are for, and on the number of the draw
 * alone: any draw of any unit can be made again by itself, on any thread. A unit goes by its id, so
 * that its draws stay what they are when others join the round.
 *
 * <p>The generator is the JDK's SplitMix64, whose numbers have been the same since Java 8; its
 * bounded numbers have not, so these are made here.
 */
final class Streams {
  private static final long UNITS = 1;
  private static final long WEIGHTS = 2;

  /** Odd, so that no two draws share a place; otherwise any number would do. */
  private static final long STRIDE = 0xD1B54A32D192ED03L;

  private Streams() {}

  /** The key of a unit's streams. */
  static long unit(long seed, String id) {
    long name = Hashing.farmHashFingerprint64().hashString(id, StandardCharsets.UTF_8).asLong();
    return mixed(mixed(seed + UNITS) ^ name);
  }

  /** The key of the streams of weights. */
  static long weights(long seed) {
    return mixed(mixed(seed + WEIGHTS));
  }

  /** The numbers of one draw under a key. */
  static SplittableRandom of(long key, int draw) {
    return new SplittableRandom(mixed(key + draw * STRIDE));
  }

  /**
   * A number in 0..bound-1. Multiply and shift: its bias is below the bound over 2 to the power of
   * 32, of no matter for bounds of some thousands.
   */
  static int below(SplittableRandom random, int bound) {
    return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
  }

  private static long mixed(long value) {
    return new SplittableRandom(value).nextLong();
  }
}
