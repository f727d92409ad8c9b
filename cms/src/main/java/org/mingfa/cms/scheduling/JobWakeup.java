package org.mingfa.cms.scheduling;

/** Runs a scheduled job at once on this node; many calls before it starts are one firing. */
public interface JobWakeup {

  void wake(Class<? extends ReactiveJob> job);
}
