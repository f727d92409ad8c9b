package org.mingfa.cms.publishing;

import java.time.Instant;

/**
 * What the public sees of a document now.
 *
 * @param version
 *          the document's count of public changes; see {@link org.mingfa.cms.outbox.Message#version()}
 * @param adopted
 *          whether it carries the badge of content that nobody here has signed
 */
public record LiveEdition(EditionId id, String slug, long version, String title, boolean adopted, Instant since) {
}
