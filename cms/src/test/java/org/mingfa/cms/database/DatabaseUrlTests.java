package org.mingfa.cms.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DatabaseUrlTests {

  @ParameterizedTest
  @CsvSource({
      "r2dbc:postgresql://host:5432/mingfa, jdbc:postgresql://host:5432/mingfa",
      "r2dbc:postgresql://me:secret@host/mingfa, jdbc:postgresql://host/mingfa",
      "r2dbc:pool:postgresql://me:secret@host/mingfa, jdbc:postgresql://host/mingfa",
      "r2dbc:h2:file:////var/mingfa;MODE=PostgreSQL, jdbc:h2:file:/var/mingfa;MODE=PostgreSQL",
      "r2dbc:h2:mem:///mingfa, jdbc:h2:mem:mingfa"})
  void leadsTheMigrationsToTheSameDatabase(String configured, String jdbc) {
    assertThat(DatabaseUrl.of(configured).jdbc()).isEqualTo(jdbc);
  }

  @Test
  void takesNameAndPasswordOutOfTheAddress() {
    var url = DatabaseUrl.of("r2dbc:postgresql://me:secret@host/mingfa");
    assertThat(url.username()).isEqualTo("me");
    assertThat(url.password()).isEqualTo("secret");
    assertThat(DatabaseUrl.of("r2dbc:postgresql://me:s%40cr+t@host/mingfa").password()).isEqualTo("s@cr+t");
    assertThat(url.toString()).doesNotContain("secret");
    assertThat(DatabaseUrl.of("r2dbc:postgresql://host/mingfa").username()).isEmpty();
  }

  @Test
  void namesAUserOnlyForTheDatabaseThatComesWithIt() {
    assertThat(environment(Map.of()).getProperty("spring.r2dbc.username")).isEqualTo("sa");
    assertThat(environment(Map.of("spring.r2dbc.url", "r2dbc:postgresql://me:secret@host/mingfa"))
        .getProperty("spring.r2dbc.username")).isNull();
  }

  private static StandardEnvironment environment(Map<String, Object> configured) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", configured));
    new DatabaseEnvironment().postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }
}
