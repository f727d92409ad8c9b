package org.mingfa.cms.publishing;

import java.time.Instant;

/** A reviewer has read exactly this content (审) and its wording (校) and answers for it. */
public record Signature(int stage, String reviewer, ContentHash hash, String note, Instant at) {
}
