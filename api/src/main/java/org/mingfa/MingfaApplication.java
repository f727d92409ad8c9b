package org.mingfa;

import org.mingfa.cms.command.CommandRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Serves residents, kiosks and staff in one process; with words such as {@code import statutes DIR} it does that work
 * instead, without a web server, and ends.
 */
@SpringBootApplication
public class MingfaApplication {

  public static void main(String[] args) {
    if (CommandRunner.wanted(args)) {
      System.exit(SpringApplication.exit(command().run(args)));
    } else {
      SpringApplication.run(MingfaApplication.class, args);
    }
  }

  private static SpringApplication command() {
    var application = new SpringApplication(MingfaApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setAdditionalProfiles("command");
    return application;
  }
}
