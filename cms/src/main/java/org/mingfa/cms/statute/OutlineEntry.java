package org.mingfa.cms.statute;

import java.util.Optional;

/**
 * A division of a statute, in the order of the text.
 *
 * @param depth
 *          0 for the outermost
 * @param heading
 *          number and name with one space between
 * @param first
 *          the first article below it; empty for one without articles, such as a preamble
 */
public record OutlineEntry(int depth, String heading, Optional<ProvisionNumber> first) {
}
