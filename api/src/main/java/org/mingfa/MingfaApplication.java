package org.mingfa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Serves residents, kiosks and staff in one process; with words such as {@code import statutes DIR} it does that work
 * and ends.
 */
@SpringBootApplication
public class MingfaApplication {

  static void main(String[] args) {
    SpringApplication.run(MingfaApplication.class, args);
  }
}
