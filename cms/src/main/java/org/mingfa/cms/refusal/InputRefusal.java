package org.mingfa.cms.refusal;

import java.util.List;

/**
 * Refusals of input that no feature needs to tell apart.
 *
 * @param code
 *          see {@link Refusal#code()}
 * @param status
 *          see {@link Refusal#status()}
 * @param arguments
 *          see {@link Refusal#arguments()}
 */
public record InputRefusal(String code, int status, List<Object> arguments) implements Refusal {

  /** There is no such thing, or none that the asker may know of. */
  public static InputRefusal notFound() {
    return new InputRefusal("not-found", 404, List.of());
  }

  /** A parameter or field makes no sense. */
  public static InputRefusal invalid(String field) {
    return new InputRefusal("invalid", 400, List.of(field));
  }

  /** A text is longer than allowed. */
  public static InputRefusal tooLong(String field, int most) {
    return new InputRefusal("too-long", 400, List.of(field, most));
  }
}
