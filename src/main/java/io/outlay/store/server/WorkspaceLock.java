package io.outlay.store.server;

import io.outlay.model.FileOwner;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One run at a time in a workspace: a lock on the file {@code lock} of its data folder. The system gives it back however
 * the process ends.
 */
public final class WorkspaceLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;
    private final LockHolder holder;

    private WorkspaceLock(FileChannel channel, FileLock lock, LockHolder holder) {
        this.channel = channel;
        this.lock = lock;
        this.holder = holder;
    }

    /**
     * Takes the lock, creating the folder where it is absent.
     *
     * @param dataDir such as {@code WORKSPACE/.outlay}
     * @throws WorkspaceHeld when another process, or this one, has it; the message names process and host
     * @throws DatabaseFailed when the lock's file cannot be written
     */
    public static WorkspaceLock take(Path dataDir) {
        // Two threads that both open the file would undo each other's lock, see LockHolder.
        synchronized (WorkspaceLock.class) {
            try {
                return take(dataDir, new LockHolder(FolderTree.create(dataDir).resolve("lock.holder")));
            } catch (IOException e) {
                DiskCause cause = DiskCause.of(e, dataDir);
                throw new DatabaseFailed(dataDir + " cannot be written: " + cause.fault() + ".", cause.remedy(), e);
            }
        }
    }

    private static WorkspaceLock take(Path dataDir, LockHolder holder) throws IOException {
        if (holder.isThisProcess()) {
            throw new WorkspaceHeld(dataDir.toString(), holder.describe());
        }
        Path file = dataDir.resolve("lock");
        boolean created = !Files.exists(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                if (created) {
                    FileOwner.inherit(file);
                }
                holder.record();
                FolderTree.makePrivate(dataDir);
                return new WorkspaceLock(channel, lock, holder);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new WorkspaceHeld(dataDir.toString(), holder.describe());
        }
        channel.close();
        throw new WorkspaceHeld(dataDir.toString(), holder.describe());
    }

    /** Gives the lock back; a second call does nothing. The file stays: deleting it could cut another run's lock off. */
    @Override
    public void close() {
        synchronized (WorkspaceLock.class) {
            if (!lock.isValid()) {
                return;
            }
            try (channel) {
                FolderTree.makePrivate(holder.file().getParent());
                holder.forget();
                lock.release();
            } catch (IOException e) {
                DiskCause cause = DiskCause.of(e, holder.file());
                throw new DatabaseFailed(
                        "The workspace's lock could not be given back: " + cause.fault() + ".", cause.remedy(), e);
            }
        }
    }
}
