package dev.bellwether.cli.local;

import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder in which one running topology keeps everything; locked while this is open. */
final class DataDirectory implements AutoCloseable {
    /** Less than this and PostgreSQL cannot be unpacked and hold its write-ahead log. */
    private static final long LEAST_FREE_BYTES = 300L << 20;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing, and locks it.
     *
     * @throws Refused when another command has it, when it cannot be written, or when the disk is nearly full
     */
    static DataDirectory open(Path root) {
        try {
            makePrivate(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Refused("Another 'bellwether up' or 'demo'" + holder(root) + " is using " + root
                        + ": stop it, or choose another folder with --data.");
            }
            DataDirectory opened = new DataDirectory(root, channel, lock);
            opened.requireSpace();
            Files.writeString(
                    root.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
            makePrivate(opened.privateBinaries());
            Files.createDirectories(opened.logs());
            Files.createDirectories(opened.run());
            return opened;
        } catch (FileAlreadyExistsException e) {
            throw new Refused(root + " is a file, not a folder: choose another place with --data.", e);
        } catch (IOException e) {
            throw new Refused(root + " cannot be written (" + e + "): choose another folder with --data.", e);
        }
    }

    Path root() {
        return root;
    }

    /** The database's files. */
    Path postgres() {
        return root.resolve("postgres");
    }

    /** Where the server is unpacked, by a library that makes it writable to all: its parent is private. */
    Path binaries() {
        return privateBinaries().resolve("postgres");
    }

    private Path privateBinaries() {
        return root.resolve("binaries");
    }

    /** Who is running. */
    Path run() {
        return root.resolve("run");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    /** The log that a process started now writes; what an earlier one wrote is kept beside it as {@code .previous}. */
    Path newLog(String name) throws IOException {
        Path log = logs().resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(log, logs().resolve(name + ".log.previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /** Creates a file that only its owner reads. */
    static void writePrivate(Path file, String text) throws IOException {
        boolean isPosix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        if (isPosix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, text, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process in any case.
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            close();
            throw new Refused(diskFull(root, free));
        }
    }

    /** The sentence for a full disk. */
    static String diskFull(Path root, long freeBytes) {
        return "The disk of %s has only %d MB left and at least %d MB are needed: make room, or choose another disk with --data."
                .formatted(root, freeBytes >> 20, LEAST_FREE_BYTES >> 20);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static String holder(Path root) {
        try {
            return " (pid " + Files.readString(root.resolve("pid")).strip() + ")";
        } catch (IOException e) {
            return "";
        }
    }

    /** Makes the folder where it is missing, for its owner alone; one that is there stays as it is. */
    private static void makePrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}
