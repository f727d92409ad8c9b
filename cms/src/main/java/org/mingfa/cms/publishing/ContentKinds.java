package org.mingfa.cms.publishing;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of document that the features contribute. */
@Component
public class ContentKinds {

  private final ObjectProvider<ContentKind> kinds;

  ContentKinds(ObjectProvider<ContentKind> kinds) {
    this.kinds = kinds;
  }

  public List<ContentKind> all() {
    return kinds.stream().toList();
  }

  /** The kind of a name that the database holds. */
  public ContentKind named(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalStateException("no feature contributes the kind " + name));
  }
}
