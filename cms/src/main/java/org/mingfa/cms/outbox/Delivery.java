package org.mingfa.cms.outbox;

/**
 * One message on its way to one handler.
 *
 * @param attempts
 *          how often it was tried, this time included
 */
record Delivery(long id, String handler, int attempts, Message message) {
}
