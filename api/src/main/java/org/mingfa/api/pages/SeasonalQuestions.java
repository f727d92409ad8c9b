package org.mingfa.api.pages;

import java.time.Month;
import java.util.List;
import java.util.stream.Stream;

/** What people in Weihai ask at which time of the year: slugs of entries that come with the product. */
final class SeasonalQuestions {

  /** Before and after the Spring Festival: wages are settled, weddings held, the old visited. */
  private static final List<String> WINTER = List.of("boss-owes-wages", "contractor-ran-off-site-wages",
      "bride-price-return", "fake-police-says-i-am-wanted", "health-product-cure-all-refund",
      "child-game-topup-refund");
  /** Consumers' day, new jobs and flats, the summer closure of fishing from May. */
  private static final List<String> SPRING = List.of("fake-goods-refund-and-triple", "prepaid-card-shop-disappeared",
      "no-written-contract-double-pay", "rental-repairs-who-pays", "sneaking-out-in-closed-season",
      "online-seven-day-return");
  /** Visitors, typhoons, beaches, children at home. */
  private static final List<String> SUMMER = List.of("homestay-booking-typhoon-refund",
      "beachcombing-in-private-sea-farm", "injured-on-tourist-speedboat", "child-game-topup-refund",
      "rent-deposit-not-returned", "noisy-upstairs-at-night");
  /** School begins, boats go out again, the Double Ninth is the day of the old. */
  private static final List<String> AUTUMN = List.of("non-local-child-enrolment", "school-bullying-what-parents-do",
      "boat-owner-owes-crew-wages", "sue-children-for-support-money", "no-smartphone-services",
      "upstairs-leak-damage");
  private static final List<String> ALWAYS = List.of("divorce-cooling-off", "boss-owes-wages",
      "private-loan-interest-ceiling", "upstairs-leak-damage", "just-sent-money-to-scammer",
      "apply-for-legal-aid-no-money-for-lawyer", "no-will-who-inherits", "car-crash-first-steps");

  private SeasonalQuestions() {
  }

  /** Those of the season, then those of every day; each once. */
  static List<String> in(Month month) {
    var season = switch (month) {
      case NOVEMBER, DECEMBER, JANUARY, FEBRUARY -> WINTER;
      case MARCH, APRIL, MAY -> SPRING;
      case JUNE, JULY, AUGUST -> SUMMER;
      case SEPTEMBER, OCTOBER -> AUTUMN;
    };
    return Stream.concat(season.stream(), ALWAYS.stream()).distinct().toList();
  }
}
