package org.mingfa.api.pages;

import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * Style sheets, scripts and drawings. Their addresses stay when they change, so a browser asks each time and is told by
 * a tag of the content; the time of a file says nothing, as every build gives all files in a jar the same.
 */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class StaticFilesConfiguration implements WebFluxConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/**").addResourceLocations("classpath:/static/").setUseLastModified(false)
        .setEtagGenerator(new ContentEtags()).setCacheControl(CacheControl.noCache())
        .setMediaTypes(Map.of("webmanifest", MediaType.parseMediaType("application/manifest+json")));
  }
}
