package org.mingfa.cms.outbox;

import java.time.Instant;

/** A delivery that failed too often and waits for a person. */
record ParkedMessage(Delivery delivery, Instant since, String error) {
}
