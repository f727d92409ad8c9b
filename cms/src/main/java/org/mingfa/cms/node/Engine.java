package org.mingfa.cms.node;

/**
 * An engine that this node runs. A bean of this type is all that a feature contributes.
 *
 * @param part
 *          what it does, as in its property: {@code search}
 * @param name
 *          such as {@code lucene}
 * @param embedded
 *          whether it is in this process alone, so that other nodes would not see what it knows
 */
public record Engine(String part, String name, boolean embedded) {

  @Override
  public String toString() {
    return part + "=" + name;
  }
}
