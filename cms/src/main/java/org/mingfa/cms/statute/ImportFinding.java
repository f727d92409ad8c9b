package org.mingfa.cms.statute;

import java.time.LocalDate;

/**
 * Something an import noticed. The code is stable and names the kind; the message is one Chinese sentence for staff
 * with the particulars filled in.
 */
public sealed interface ImportFinding {

  /** What a finding does to the import. */
  enum Severity {
    /** Nothing may be imported. */
    REFUSE,
    /** A person has to look first. */
    WARN,
    /** Good to know. */
    NOTE
  }

  /** Numbers missing between articles that are there, or before the first. */
  record Gap(ProvisionNumber from, ProvisionNumber to) implements ImportFinding {
  }

  /** A number that was there before. */
  record Duplicate(ProvisionNumber number, SourceLocation where) implements ImportFinding {
  }

  /** A number that follows a greater one. */
  record OutOfOrder(ProvisionNumber number, ProvisionNumber after, SourceLocation where) implements ImportFinding {
  }

  /** A line that is neither title, record, heading, article nor text of an article. */
  record NotUnderstood(SourceLocation where, String excerpt) implements ImportFinding {
  }

  /** More findings of one kind than are worth listing; it has the code and severity of that kind. */
  record More(ImportFinding first, int count) implements ImportFinding {
  }

  /** The file's name says one statute, its title another. */
  record TitleMismatch(String name, String title) implements ImportFinding {
  }

  /** The text does not say which statute it is, so that the file's name cannot be checked. */
  record TitleMissing(String name) implements ImportFinding {
  }

  /** No records of enactment, so that the version cannot be dated. */
  record NoRecords() implements ImportFinding {
  }

  /** A decision, a leaflet, a table: no article was found. */
  record NoArticles(String title) implements ImportFinding {
  }

  /** Text behind the articles, kept as an appendix. */
  record AppendixKept(String title, int lines) implements ImportFinding {
  }

  /** Nothing in the text names the day from which this version is in force. */
  record InForceEstimated(LocalDate from) implements ImportFinding {
  }

  /** An editor's file for a live version: the rest of it says otherwise than the library and was not taken. */
  record OnlyArticles() implements ImportFinding {
  }

  /** The date in the file's name lies before the latest record in the text. */
  record OlderName(LocalDate name, LocalDate version) implements ImportFinding {
  }

  /** Read as GB18030 because it is no UTF-8. */
  record Converted() implements ImportFinding {
  }

  /** Nothing in it. */
  record Empty() implements ImportFinding {
  }

  /** Cannot be read to its end. */
  record Damaged(String detail) implements ImportFinding {
  }

  /** Something else, whatever its name says. */
  record NotDocx(String kind) implements ImportFinding {
  }

  /** Larger than any statute, or packed to become so. */
  record TooLarge(String detail) implements ImportFinding {
  }

  /** Neither UTF-8 nor GB18030. */
  record WrongEncoding(String detail) implements ImportFinding {
  }

  /** Stable and in lower case. */
  default String code() {
    return switch (this) {
      case Gap _ -> "gap";
      case Duplicate _ -> "duplicate";
      case OutOfOrder _ -> "order";
      case NotUnderstood _ -> "not-understood";
      case More(var first, _) -> first.code();
      case TitleMismatch _ -> "title-mismatch";
      case TitleMissing _ -> "no-title";
      case NoRecords _ -> "no-records";
      case NoArticles _ -> "no-articles";
      case AppendixKept _ -> "appendix";
      case InForceEstimated _ -> "in-force-estimated";
      case OnlyArticles _ -> "only-articles";
      case OlderName _ -> "older-name";
      case Converted _ -> "converted";
      case Empty _ -> "empty";
      case Damaged _ -> "damaged";
      case NotDocx _ -> "not-docx";
      case TooLarge _ -> "too-large";
      case WrongEncoding _ -> "wrong-encoding";
    };
  }

  default Severity severity() {
    return switch (this) {
      case Duplicate _,TitleMissing _,NoArticles _,Empty _,Damaged _,NotDocx _,TooLarge _,WrongEncoding _ ->
        Severity.REFUSE;
      case Gap _,OutOfOrder _,NotUnderstood _,TitleMismatch _,NoRecords _,OnlyArticles _ -> Severity.WARN;
      case More(var first, _) -> first.severity();
      case AppendixKept _,InForceEstimated _,OlderName _,Converted _ -> Severity.NOTE;
    };
  }

  default String message() {
    return switch (this) {
      case Gap(var from, var to) -> "缺" + from.written() + (from.equals(to) ? "" : "至" + to.written());
      case Duplicate(var number, var where) -> where + "：" + number.written() + "重复出现";
      case OutOfOrder(var number, var after, var where) ->
        where + "：" + number.written() + "排在" + after.written() + "之后";
      case NotUnderstood(var where, var excerpt) -> where + "：未能识别“" + excerpt + "”";
      case More(var first, var count) -> "另有" + count + "处同类问题，第一处：" + first.message();
      case TitleMismatch(var name, var title) -> "文件名为《" + name + "》，正文标题却是《" + title + "》";
      case TitleMissing(var name) -> "正文没有标题，无法确认内容就是《" + name + "》";
      case NoRecords() -> "没有通过、修订或者修正的记录，版本日期不明";
      case NoArticles(var title) -> (title.isEmpty() ? "文件" : "《" + title + "》") + "中没有“第…条”形式的条文";
      case AppendixKept(var title, var lines) -> "“" + title + "”共" + lines + "行，作为附件保存，不计入条文";
      case InForceEstimated(var from) -> "文中没有写明本版本的施行日期，暂按" + from + "，请核对公布或者修改的决定";
      case OnlyArticles() -> "施行日期、沿革、序言或者附件与库中的这一版本不一致，没有更新，只处理条文；需要更新的，请管理员导入";
      case OlderName(var name, var version) -> "文件名日期" + name + "早于正文最后一次修改" + version;
      case Converted() -> "文件编码为GB18030，已转换";
      case Empty() -> "文件是空的";
      case Damaged(var detail) -> "文件已损坏：" + detail;
      case NotDocx(var kind) -> "不是.docx文件，内容为" + kind;
      case TooLarge(var detail) -> "文件过大：" + detail;
      case WrongEncoding(var detail) -> "文件编码不是UTF-8或者GB18030：" + detail;
    };
  }
}
