package org.mingfa.api.reading;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says beyond the controllers: its name, where it is, how a refusal looks. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String PROBLEM = "Problem";

  @Bean
  OpenAPI description(@Value("${mingfa.public-url}") String url) {
    return new OpenAPI().info(new Info().title("明法 API").version("v1")).servers(List.of(new Server().url(url)));
  }

  /** Every operation may be refused, each in the same shape. */
  @Bean
  OpenApiCustomizer refusals() {
    var refusal = new ApiResponse().description("RFC 9457; code is stable, title is for people")
        .content(new Content().addMediaType("application/problem+json",
            new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    return api -> {
      api.getComponents().addSchemas(PROBLEM, problem());
      api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
          .forEach(operation -> operation.getResponses().addApiResponse("default", refusal));
    };
  }

  private static ObjectSchema problem() {
    var problem = new ObjectSchema();
    problem.addProperty("type", new StringSchema());
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("code", new StringSchema());
    problem.addProperty("title", new StringSchema());
    problem.addProperty("reference", new StringSchema().description("by which the log finds a fault; only with 5xx"));
    problem.setRequired(List.of("type", "status", "code", "title"));
    return problem;
  }
}
