package org.mingfa.api.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What surrounds every page, out of the configuration and the request. */
@Component
class SiteFrame {

  private static final String HOTLINE = "12348";
  /** Those that are there; a section without pages has no place in the navigation. */
  private static final List<Section> SECTIONS = List.of(Section.HOME, Section.SEARCH, Section.HANDBOOK,
      Section.STATUTES, Section.PRACTICE);

  private final String publicUrl;
  private final String bureau;
  private final @Nullable String icpNumber;
  private final @Nullable String policeNumber;

  SiteFrame(@Value("${mingfa.public-url}") String publicUrl, @Value("${mingfa.footer.organiser}") String bureau,
      @Value("${mingfa.footer.icp:}") String icpNumber,
      @Value("${mingfa.footer.public-security:}") String policeNumber) {
    this.publicUrl = publicUrl.replaceAll("/+$", "");
    this.bureau = bureau;
    this.icpNumber = icpNumber.isBlank() ? null : icpNumber.strip();
    this.policeNumber = policeNumber.isBlank() ? null : policeNumber.strip();
  }

  /** Without a slash at its end. */
  String publicUrl() {
    return publicUrl;
  }

  Site of(ServerWebExchange exchange, @Nullable Section section) {
    var request = exchange.getRequest();
    var query = request.getURI().getRawQuery();
    var path = request.getPath().value();
    return of(exchange, section, query == null ? path : path + '?' + query);
  }

  /**
   * For a page that other readers get as well.
   *
   * @param here
   *          its address without anything that only this request has
   */
  Site of(ServerWebExchange exchange, @Nullable Section section, String here) {
    return new Site(bureau, HOTLINE, icpNumber, policeNumber, publicUrl, Appearance.of(exchange.getRequest()), SECTIONS,
        section, here);
  }
}
