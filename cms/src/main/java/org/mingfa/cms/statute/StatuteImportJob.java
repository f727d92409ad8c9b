package org.mingfa.cms.statute;

import org.mingfa.cms.scheduling.ReactiveJob;
import reactor.core.publisher.Mono;

/** Works off uploads: woken after each, and now and then for what another process has put back in line. */
class StatuteImportJob extends ReactiveJob {

  private final StatuteImportDesk desk;

  StatuteImportJob(StatuteImportDesk desk) {
    this.desk = desk;
  }

  @Override
  protected Mono<Void> work() {
    return desk.work();
  }
}
