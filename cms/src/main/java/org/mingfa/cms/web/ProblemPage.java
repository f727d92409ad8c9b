package org.mingfa.cms.web;

import java.util.Map;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where people see a refusal or a fault as a page. Each face of the product contributes its own.
 *
 * @param prefix
 *          the paths it covers; the longest prefix wins
 * @param view
 *          the template; gets {@code status}, {@code code} and {@code title}, and what the frame adds
 * @param frame
 *          what the template needs besides
 */
public record ProblemPage(String prefix, String view, Frame frame) {

  /** Makes further attributes for the template of a problem. */
  @FunctionalInterface
  public interface Frame {

    /**
     * Called on the event loop, so it must not wait.
     *
     * @param reference
     *          by which the log finds a fault; empty for a refusal
     */
    Map<String, Object> attributes(ServerWebExchange exchange, Problem problem, String reference);
  }

  /** A page that needs nothing besides. */
  public ProblemPage(String prefix, String view) {
    this(prefix, view, (_, _, _) -> Map.of());
  }
}
