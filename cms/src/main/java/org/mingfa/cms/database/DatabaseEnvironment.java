package org.mingfa.cms.database;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The default where nobody names a database: H2 in the folder {@code mingfa.data}. */
class DatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    var defaults = new LinkedHashMap<String, Object>();
    if (environment.getProperty("spring.r2dbc.url", "").isBlank()) {
      var folder = Path.of(environment.getProperty("mingfa.data", "data"));
      defaults.put("spring.r2dbc.url", DatabaseUrl.embedded(folder).r2dbc());
    }
    if (environment.getProperty("spring.r2dbc.url", ":h2:").contains(":h2:")) {
      defaults.put("spring.r2dbc.username", "sa");
      defaults.put("spring.r2dbc.password", "");
    }
    environment.getPropertySources().addLast(new MapPropertySource("embedded database", defaults));
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 10;
  }
}
