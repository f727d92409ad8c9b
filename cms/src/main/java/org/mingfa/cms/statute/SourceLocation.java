package org.mingfa.cms.statute;

/**
 * Where in a source something stands.
 *
 * @param file
 *          the file within a folder; empty where the source is one file
 * @param line
 *          the line of a text or the paragraph of a document, from 1
 */
public record SourceLocation(String file, int line) {

  /** As staff read it: 04-amendment.md 第12行. */
  @Override
  public String toString() {
    return (file.isEmpty() ? "" : file + " ") + "第" + line + "行";
  }
}
