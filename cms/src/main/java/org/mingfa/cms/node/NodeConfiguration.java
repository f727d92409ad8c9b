package org.mingfa.cms.node;

import java.time.Clock;
import java.util.stream.Collectors;
import org.mingfa.cms.database.DataFolder;
import org.mingfa.cms.scheduling.JobSchedule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

  @Bean(destroyMethod = "leave")
  NodeRegister nodeRegister(NodeRepository nodes, DataFolder folder, ObjectProvider<Engine> engines, Clock clock) {
    var embedded = engines.orderedStream().filter(Engine::embedded).map(Engine::toString)
        .collect(Collectors.joining(", "));
    return new NodeRegister(nodes, new LiveNode(NodeIdentity.in(folder.folder("node")), embedded), clock);
  }

  @Bean
  JobSchedule nodeHeartbeat() {
    return new JobSchedule.Every(NodeHeartbeatJob.class, NodeRegister.BEAT);
  }
}
