package org.mingfa.cms.citation;

import java.util.List;
import java.util.Map;

/** A small vocabulary with names inside names. */
final class Vocabulary {

  static final StatuteNames NAMES = StatuteNames.of(
      List.of("中华人民共和国民法典", "中华人民共和国劳动法", "中华人民共和国劳动合同法", "中华人民共和国合同法", "中华人民共和国刑法", "中华人民共和国宪法", "中华人民共和国公司法",
          "中华人民共和国教育法", "中华人民共和国义务教育法", "中华人民共和国消费者权益保护法", "中华人民共和国民事诉讼法", "威海市海岸带保护条例"),
      Map.of("消法", "中华人民共和国消费者权益保护法", "民诉法", "中华人民共和国民事诉讼法"));

  private Vocabulary() {
  }
}
