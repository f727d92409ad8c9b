package org.mingfa.quiz.exchange;

import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What each format implements to be read. */
interface SourceReader extends Closeable {

  /** The next question, numbered from 1; null after the last. */
  @Nullable
  SourceRow next() throws IOException, XMLStreamException;
}
