package org.mingfa.cms.database;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Fills in the database's addresses: {@code spring.r2dbc.url} alone chooses the engine, and the migrations follow it.
 * Without it, H2 in the folder {@code mingfa.data}.
 */
class DatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    var properties = new LinkedHashMap<String, Object>();
    var configured = environment.getProperty("spring.r2dbc.url");
    var url = configured == null
        ? DatabaseUrl.embedded(Path.of(environment.getProperty("mingfa.data", "data")))
        : DatabaseUrl.of(configured);
    properties.put("spring.r2dbc.url", url.r2dbc());
    properties.put("spring.flyway.url", url.jdbc());
    if (url.isH2()) {
      properties.put("spring.r2dbc.username", "sa");
      properties.put("spring.r2dbc.password", "");
    }
    properties.put("spring.flyway.user", environment.getProperty("spring.r2dbc.username",
        properties.getOrDefault("spring.r2dbc.username", "").toString()));
    properties.put("spring.flyway.password", environment.getProperty("spring.r2dbc.password", ""));
    environment.getPropertySources().addLast(new MapPropertySource("database by its url", properties));
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 10;
  }
}
