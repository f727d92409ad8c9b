package org.mingfa.cms.handbook;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as the public sees it now.
 *
 * @param version
 *          the document's count of public changes
 * @param adopted
 *          whether nobody of the bureau has signed it yet
 * @param since
 *          when this edition went live
 */
public record LiveEntry(UUID document, int edition, long version, boolean adopted, Instant since, HandbookEntry entry) {
}
