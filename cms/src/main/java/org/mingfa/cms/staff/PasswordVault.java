package org.mingfa.cms.staff;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hashes and checks passwords off the event loop; each takes a good part of a tenth of a second on purpose. */
@Component
class PasswordVault {

  private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final String nobody = encoder.encode("nobody's password");

  Mono<String> hash(String password) {
    return Mono.fromCallable(() -> encoder.encode(password)).subscribeOn(Schedulers.boundedElastic());
  }

  /** Spends the same time whether there is a hash or not, so that time does not tell which user names exist. */
  Mono<Boolean> matches(String password, @org.jspecify.annotations.Nullable String hash) {
    return Mono.fromCallable(() -> encoder.matches(password, hash == null ? nobody : hash) && hash != null)
        .subscribeOn(Schedulers.boundedElastic());
  }
}
