package org.mingfa.cms.web;

/**
 * Where people see a refusal or a fault as a page. Each face of the product contributes its own.
 *
 * @param prefix
 *          the paths it covers; the longest prefix wins
 * @param view
 *          the template; gets {@code status}, {@code code} and {@code text}
 */
public record ProblemPage(String prefix, String view) {
}
