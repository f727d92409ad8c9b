package org.mingfa.cms.outbox;

import java.util.UUID;

/**
 * Something that happened to a document: ids, numbers and versions, never content. Whoever handles it reloads.
 *
 * @param type
 *          what happened, such as {@code EditionPublished}
 * @param kind
 *          the document's kind
 * @param subject
 *          the document
 * @param edition
 *          the edition's number
 * @param version
 *          grows by one with every message about this document, so that an older write can lose
 */
public record Message(String type, String kind, UUID subject, int edition, long version) {
}
