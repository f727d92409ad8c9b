package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.RefusedException;

/**
 * The questions of a file, one at a time, whatever is wrong with them. Blocks: for a bounded scheduler. Never holds the
 * whole file; nothing in it is calculated, followed, fetched or written. Not for several threads.
 *
 * <p>
 * What no question of the file can be blamed for ends the reading, when opening or on the way, with a
 * {@link RefusedException}: {@code not-excel}, {@code missing-column}, {@code repeated-column}, {@code merged-cells},
 * {@code too-many-rows}, {@code too-large}, {@code not-utf-8}, {@code unreadable}. Rows handed out before are then
 * worth nothing. No content of a file makes any other exception.
 */
public final class QuestionSource implements Iterator<SourceRow>, AutoCloseable {

  /** The most questions of a file, and the most rows of a sheet. */
  public static final int MOST_ROWS = 10_000;
  /** The most bytes of a file. */
  public static final long LARGEST = 20L * 1024 * 1024;

  private final SourceReader reader;
  private @Nullable SourceRow next;
  private int handedOut;

  private QuestionSource(SourceReader reader) {
    this.reader = reader;
  }

  /** Opens a file; the caller closes what is returned. */
  public static QuestionSource open(Path file, ExchangeFormat format, TopicTitles topics) {
    return new QuestionSource(guarded(() -> {
      if (Files.size(file) > LARGEST) {
        throw ExchangeRefusal.tooLarge();
      }
      return switch (format) {
        case EXCEL -> ExcelSource.open(file, topics);
        case GIFT -> new GiftSource(TextLines.open(file), topics);
        case AIKEN -> new AikenSource(TextLines.open(file));
        case QTI_2_1, QTI_3_0 -> QtiSource.open(file);
        case JSON_LINES -> new JsonLinesSource(TextLines.open(file));
      };
    }));
  }

  /** Reads all of a file into the sink; what the sink throws comes through. */
  public static void read(Path file, ExchangeFormat format, TopicTitles topics, Consumer<SourceRow> sink) {
    try (var source = open(file, format, topics)) {
      source.forEachRemaining(sink);
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = guardedOrNull(reader::next);
    }
    if (next != null && handedOut >= MOST_ROWS) {
      throw ExchangeRefusal.tooManyRows();
    }
    return next != null;
  }

  @Override
  public SourceRow next() {
    var row = hasNext() ? next : null;
    if (row == null) {
      throw new java.util.NoSuchElementException();
    }
    next = null;
    handedOut++;
    return row;
  }

  @Override
  public void close() {
    guardedOrNull(() -> {
      reader.close();
      return null;
    });
  }

  private static <T> T guarded(Reading<T> reading) {
    var read = guardedOrNull(reading::get);
    if (read == null) {
      throw ExchangeRefusal.unreadable();
    }
    return read;
  }

  // parsers of files that lie also end in runtime exceptions of their own
  private static <T> @Nullable T guardedOrNull(ReadingOrNull<T> reading) {
    try {
      return reading.get();
    } catch (RefusedException refused) {
      throw refused;
    } catch (IOException | XMLStreamException | RuntimeException _) {
      throw ExchangeRefusal.unreadable();
    }
  }

  private interface Reading<T> {
    T get() throws IOException, XMLStreamException;
  }

  private interface ReadingOrNull<T> {
    @Nullable
    T get() throws IOException, XMLStreamException;
  }
}
