package org.mingfa.cms.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * The folder that the embedded engines live in, held by one process at a time: the lock goes with the process, however
 * it ends.
 */
public final class DataFolder implements DisposableBean {

  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Makes the folder if need be and takes it.
   *
   * @throws StartRefusedException
   *           if it cannot be written, or another process holds it
   */
  static DataFolder take(Path path) {
    var folder = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      var channel = FileChannel.open(folder.resolve("mingfa.lock"), StandardOpenOption.CREATE,
          StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new StartRefusedException("数据目录 " + folder + " 正被另一个明法进程使用，请先停止那个进程"
            + " (the data folder is in use by another process; stop it first)");
      }
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new StartRefusedException("数据目录 " + folder + " 不能写入，请检查权限和磁盘"
          + " (the data folder cannot be written: " + e.getClass().getSimpleName() + ")");
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  /** A folder of a feature below it, made if need be. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new StartRefusedException("不能写入 " + folder.resolve(name) + " (cannot be written)");
    }
  }

  @Override
  public void destroy() throws IOException {
    channel.close();
  }
}
