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
    var properties = new LinkedHashMap<String, Object>();
    properties.put("spring.r2dbc.url",
        DatabaseUrl.embedded(Path.of(environment.getProperty("mingfa.data", "data"))).r2dbc());
    properties.put("spring.r2dbc.username", "sa");
    properties.put("spring.r2dbc.password", "");
    environment.getPropertySources().addLast(new MapPropertySource("embedded database", properties));
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 10;
  }
}
