package org.mingfa.api.search;

import java.util.List;

/** Placeholder. */
public final class Suggestions {

  public static final Suggestions NONE = new Suggestions();

  List<String> of(String typed, int limit) {
    return List.of();
  }
}
