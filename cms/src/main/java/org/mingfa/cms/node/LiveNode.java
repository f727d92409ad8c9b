package org.mingfa.cms.node;

import java.util.UUID;

/**
 * A process that serves.
 *
 * @param embedded
 *          its embedded engines in words; empty for none
 */
record LiveNode(UUID id, String embedded) {
}
