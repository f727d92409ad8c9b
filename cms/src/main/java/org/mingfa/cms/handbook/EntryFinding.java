package org.mingfa.cms.handbook;

/**
 * One fault found in an entry.
 *
 * @param where
 *          the place in words of the form, such as 标题 or 第 12 行; empty for the entry as a whole
 */
record EntryFinding(EntryFault fault, String where) {

  static EntryFinding whole(EntryFault fault) {
    return new EntryFinding(fault, "");
  }

  static EntryFinding line(EntryFault fault, int number) {
    return new EntryFinding(fault, "第 " + number + " 行");
  }

  /** For the author: 标题：标题超过 60 个字. */
  String message() {
    return where.isEmpty() ? fault.message() : where + "：" + fault.message();
  }
}
