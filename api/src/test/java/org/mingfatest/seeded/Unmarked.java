package org.mingfatest.seeded;

/** Its package promises nothing about null. */
public interface Unmarked {
}
