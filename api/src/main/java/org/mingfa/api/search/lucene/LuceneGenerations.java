package org.mingfa.api.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.search.IndexedVersion;
import org.mingfa.api.search.SearchIndex.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live generation, and the next one while a rebuild fills it. Searches and writes share a lock that only the moment
 * of a swap takes alone; so a generation is closed when nobody uses it any more. Blocks.
 */
final class LuceneGenerations implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(LuceneGenerations.class);

  private final LuceneFolder folder;
  private final ReentrantReadWriteLock swap = new ReentrantReadWriteLock();
  private int number;
  private LuceneGeneration live;
  private @Nullable LuceneGeneration next;

  private LuceneGenerations(LuceneFolder folder, int number, LuceneGeneration live) {
    this.folder = folder;
    this.number = number;
    this.live = live;
  }

  static LuceneGenerations open(LuceneFolder folder) throws IOException {
    var number = folder.current();
    LuceneGeneration live;
    try {
      live = new LuceneGeneration(folder.generation(number));
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      LOG.error("Cannot read {}: starting with an empty search index, which must be rebuilt", folder, e);
      number++;
      LuceneFolder.deleteIfPresent(folder.generation(number));
      live = new LuceneGeneration(folder.generation(number));
      folder.point(number);
    }
    folder.deleteAllBut(number);
    return new LuceneGenerations(folder, number, live);
  }

  <T> T search(LuceneGeneration.Search<T> search) throws IOException {
    return with(swap.readLock(), () -> live.searching(search));
  }

  Outcome write(Function<LuceneGeneration, Outcome> write) throws IOException {
    return with(swap.readLock(), () -> {
      if (next != null) {
        var _ = write.apply(next);
      }
      return write.apply(live);
    });
  }

  Collection<IndexedVersion> versions(String prefix) {
    swap.readLock().lock();
    try {
      return live.versions(prefix);
    } finally {
      swap.readLock().unlock();
    }
  }

  void commit() throws IOException {
    with(swap.readLock(), () -> {
      live.commit();
      return live;
    });
  }

  String detail() {
    return folder.generation(number).toString();
  }

  /** Starts the next generation; from now on writes go to it as well. */
  LuceneGeneration begin() throws IOException {
    return with(swap.writeLock(), () -> {
      LuceneFolder.deleteIfPresent(folder.generation(number + 1));
      next = new LuceneGeneration(folder.generation(number + 1));
      return next;
    });
  }

  void swapTo(LuceneGeneration filled) throws IOException {
    filled.merge();
    filled.refresh();
    var old = with(swap.writeLock(), () -> {
      filled.commit();
      folder.point(number + 1);
      var replaced = live;
      live = filled;
      next = null;
      number++;
      return replaced;
    });
    old.close();
    folder.deleteAllBut(number);
  }

  /** Drops the next generation if it did not become the live one; whether there was one. */
  boolean discardNext() throws IOException {
    return with(swap.writeLock(), () -> {
      var dropped = next;
      next = null;
      if (dropped != null) {
        dropped.close();
        LuceneFolder.delete(folder.generation(number + 1));
      }
      return dropped != null;
    });
  }

  private interface Step<T> {
    T take() throws IOException;
  }

  private static <T> T with(Lock lock, Step<T> step) throws IOException {
    lock.lock();
    try {
      return step.take();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    swap.writeLock().lock();
    try {
      if (next != null) {
        next.close();
      }
      live.close();
    } finally {
      swap.writeLock().unlock();
    }
  }
}
