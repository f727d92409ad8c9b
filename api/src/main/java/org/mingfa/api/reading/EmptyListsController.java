package org.mingfa.api.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Addresses of the contract whose features are not there yet: nothing is published of them, and that is what they say.
 */
@RestController
class EmptyListsController {

  record Items(List<Object> items, @Nullable Integer next) {

    static final Items NONE = new Items(List.of(), null);
  }

  @GetMapping("/api/v1/events")
  Items events() {
    return Items.NONE;
  }

  @GetMapping("/api/v1/registers/{slug}")
  Items register(@PathVariable String slug) {
    return Items.NONE;
  }
}
