package org.mingfa.cms.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.refusal.Unavailability;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;

/**
 * What went wrong, as it leaves the house: a status and a stable code, and words looked up by the code. Never a stack
 * trace, a class name or anything of the input.
 *
 * @param code
 *          see {@link org.mingfa.cms.refusal.Refusal#code()}
 * @param arguments
 *          see {@link org.mingfa.cms.refusal.Refusal#arguments()}
 */
public record Problem(int status, String code, List<Object> arguments) {

  /** The code of an engine that is away. */
  public static final String UNAVAILABLE = "unavailable";

  static Problem of(Throwable error) {
    if (error instanceof RefusedException refused) {
      var refusal = refused.refusal();
      return new Problem(refusal.status(), refusal.code(), refusal.arguments());
    }
    var root = NestedExceptionUtils.getMostSpecificCause(error);
    if (root instanceof DataBufferLimitException || error instanceof DataBufferLimitException) {
      return new Problem(413, "too-large", List.of());
    }
    var parameter = error instanceof ServerWebInputException input ? parameter(input) : null;
    if (parameter != null) {
      return of(InputRefusal.invalid(parameter).asException());
    }
    if (root instanceof TypeMismatchException || error instanceof DecodingException
        || (root instanceof IllegalArgumentException && error instanceof ResponseStatusException)) {
      return new Problem(400, "bad-request", List.of());
    }
    if (!(error instanceof ResponseStatusException) && Unavailability.isBehind(error)) {
      return new Problem(503, UNAVAILABLE, List.of());
    }
    if (error instanceof ResponseStatusException answered) {
      return ofStatus(answered.getStatusCode().value());
    }
    return new Problem(500, "fault", List.of());
  }

  /** The parameter of the address that is missing or cannot be read; null where it is something else. */
  private static @Nullable String parameter(ServerWebInputException error) {
    var parameter = error.getMethodParameter();
    return parameter != null && parameter.hasParameterAnnotation(RequestParam.class)
        ? parameter.getParameter().getName()
        : null;
  }

  private static Problem ofStatus(int status) {
    var code = switch (status) {
      case 400, 415, 406 -> "bad-request";
      case 401 -> "sign-in-needed";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "wrong-method";
      case 413 -> "too-large";
      case 429 -> "too-many-requests";
      default -> HttpStatus.valueOf(status).is4xxClientError() ? "bad-request" : "fault";
    };
    return new Problem(status, code, List.of());
  }
}
