package org.mingfa.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.mingfa.bench.LoadClient.Load;

/**
 * Two sides measured in turn, A B A B …, so that what else the machine does falls on both. All figures are medians over
 * the rounds.
 *
 * @param ratio
 *          median of the rounds' quotients of throughput, the product's over the other's
 */
record SideBySide(Load product, Load other, double ratio) {

  static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 3));

  /** Each side runs once unmeasured, for as long as two rounds, or more where it has not been warmed before. */
  static SideBySide of(Side product, Side other) {
    return of(product, other, TIME.multipliedBy(2));
  }

  static SideBySide of(Side product, Side other, Duration warm) {
    product.run(warm);
    other.run(warm);
    var products = new ArrayList<Load>();
    var others = new ArrayList<Load>();
    var ratios = new ArrayList<Double>();
    for (var i = 0; i < ROUNDS; i++) {
      products.add(product.run(TIME));
      others.add(other.run(TIME));
      ratios.add(products.getLast().perSecond() / others.getLast().perSecond());
    }
    return new SideBySide(middle(products), middle(others), median(ratios));
  }

  /** One side under load for a while. */
  interface Side {
    Load run(Duration time);
  }

  /** A server that gets these requests. */
  static Side http(LoadClient client, Supplier<byte[]> requests) {
    return time -> client.drive(requests, time);
  }

  private static Load middle(Iterable<Load> loads) {
    return new Load(median(loads, Load::perSecond), median(loads, Load::medianMillis), median(loads, Load::p99Millis));
  }

  private static double median(Iterable<Load> loads, ToDoubleFunction<Load> figure) {
    var figures = new ArrayList<Double>();
    loads.forEach(load -> figures.add(figure.applyAsDouble(load)));
    return median(figures);
  }

  static double median(Iterable<Double> figures) {
    var sorted = new ArrayList<Double>();
    figures.forEach(sorted::add);
    sorted.sort(null);
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }
}
