package org.mingfa.api.pages;

/**
 * How a resident wants the pages to look. Kept in two cookies of the browser, {@code elder} ({@code true}) and
 * {@code text} ({@code 0} to {@code 3}), and nowhere else.
 *
 * @param elder
 *          large text, strong contrast, large targets
 * @param textSize
 *          step of the text size: 17, 19, 21, 24 px; in elder mode 20, 23, 26, 30 px
 */
public record Appearance(boolean elder, int textSize) {

  public static final int LARGEST = 3;
  public static final Appearance USUAL = new Appearance(false, 0);

  public Appearance {
    textSize = Math.clamp(textSize, 0, LARGEST);
  }

  /** The classes of the {@code html} element. */
  public String htmlClass() {
    return (elder ? "elder " : "") + "text-" + textSize;
  }

  public int smaller() {
    return Math.max(0, textSize - 1);
  }

  public int larger() {
    return Math.min(LARGEST, textSize + 1);
  }
}
