package org.mingfa.api.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its own matter. Each template in {@code templates/pages} expects it as the model
 * attribute {@code site}, and its own record as {@code page}.
 *
 * @param bureau
 *          who runs the site, as the footer names it
 * @param hotline
 *          the legal service number, 12348
 * @param icpNumber
 *          filing number of the site (ICP备案); null leaves it out
 * @param policeNumber
 *          filing number with the police (公安备案); null leaves it out
 * @param publicUrl
 *          of the site, without a slash at its end; what is shared and printed starts with it
 * @param appearance
 *          as the resident's cookies ask
 * @param sections
 *          of the navigation, in order; at most six fit a phone
 * @param section
 *          the page stands in; null for a page outside of all
 * @param here
 *          path and query of this page, to come back to
 */
public record Site(String bureau, String hotline, @Nullable String icpNumber, @Nullable String policeNumber,
    String publicUrl, Appearance appearance, List<Section> sections, @Nullable Section section, String here) {

  public Site {
    sections = List.copyOf(sections);
  }

  /** The address without its query: what search engines shall remember. */
  public String canonical() {
    var query = here.indexOf('?');
    return publicUrl + (query < 0 ? here : here.substring(0, query));
  }

  /** The address with its query: what a reader shares, so that another sees the same. */
  public String address() {
    return publicUrl + here;
  }

  /** The digits of the police filing number, by which its register is asked. */
  public String policeCode() {
    return policeNumber == null ? "" : policeNumber.replaceAll("\\D", "");
  }
}
