package org.mingfa.cms.handbook;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListBlock;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/**
 * Shows the little Markdown that editors may use: paragraphs, lists, emphasis. Anything else comes out as its text: no
 * links, images, headings or HTML of the author's. The result is safe to put into a page unescaped.
 */
public final class PlainMarkdown {

  private static final Parser PARSER = Parser.builder().enabledBlockTypes(Set.of(ListBlock.class)).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();
  private static final Pattern LINE_END = Pattern.compile("</p>|</li>|<br ?/?>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
      .allowElements("p", "ul", "ol", "li", "strong", "em", "br").toFactory();

  private PlainMarkdown() {
  }

  /** HTML of paragraphs and lists. */
  public static String blocks(String markdown) {
    var document = PARSER.parse(markdown);
    document.accept(new ChineseLineBreaks());
    return POLICY.sanitize(RENDERER.render(document)).strip();
  }

  /** HTML of one line, for a list item or a heading of the page's own: without a paragraph around it. */
  public static String line(String markdown) {
    var html = blocks(markdown);
    var single = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
    return single ? html.substring(3, html.length() - 4) : html;
  }

  /** The words alone, without markup; each paragraph and each point of a list on a line of its own. */
  public static String text(String markdown) {
    var lines = LINE_END.matcher(blocks(markdown)).replaceAll("\n");
    return HtmlUtils.htmlUnescape(TAG.matcher(lines).replaceAll("")).replaceAll("\\s*\n\\s*", "\n").strip();
  }

  /** A line break between two Chinese characters would show as a blank that Chinese does not write. */
  private static final class ChineseLineBreaks extends AbstractVisitor {

    @Override
    public void visit(SoftLineBreak softBreak) {
      if (softBreak.getPrevious() instanceof Text before && softBreak.getNext() instanceof Text after
          && (isWide(before.getLiteral(), before.getLiteral().length() - 1) || isWide(after.getLiteral(), 0))) {
        softBreak.unlink();
      }
    }

    private static boolean isWide(String text, int at) {
      return !text.isEmpty() && text.charAt(at) >= '\u2E80';
    }
  }
}
