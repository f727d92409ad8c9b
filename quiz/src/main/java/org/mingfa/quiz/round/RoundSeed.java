package org.mingfa.quiz.round;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mingfa.cms.digest.Sha256;

/**
 * The chance of a round. Everything random in it is an order, and every order is that of the SHA-256 of seed and name:
 * whoever knows the seed can draw the round again, in any language. A player gets the {@link #commitment()} before and
 * the seed after the round, and can check that nobody chose the questions for them.
 *
 * @param hex
 *          32 random bytes as lower-case digits
 */
record RoundSeed(String hex) {

  private static final int BYTES = 32;

  RoundSeed {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no seed");
    }
  }

  static RoundSeed random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new RoundSeed(HexFormat.of().formatHex(bytes));
  }

  /** The same for everyone who names the same occasion. */
  static RoundSeed of(String occasion) {
    return new RoundSeed(Sha256.of(occasion).hex());
  }

  /** SHA-256 of the seed's digits. */
  String commitment() {
    return Sha256.of(hex).hex();
  }

  /** In this seed's order. */
  <T> List<T> shuffled(List<T> all, Function<T, String> name) {
    record Ranked<T>(String rank, T it) {
    }
    return all.stream().map(it -> new Ranked<>(Sha256.of(hex + "/" + name.apply(it)).hex(), it))
        .sorted(Comparator.comparing(Ranked::rank)).map(Ranked::it).toList();
  }

  /** The numbers from 0 in this seed's order for a name. */
  List<Integer> order(String name, int count) {
    return shuffled(IntStream.range(0, count).boxed().toList(), i -> name + "/" + i);
  }
}
