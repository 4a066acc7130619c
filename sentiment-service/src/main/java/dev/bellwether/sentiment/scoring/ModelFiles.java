package dev.bellwether.sentiment.scoring;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where a model's files are read from. */
interface ModelFiles {
    /** Where the model that ships is among the resources. */
    String SHIPPED = "/dev/bellwether/sentiment/model/";

    /** The whole file, outside of the heap: weights are larger than all else that a start reads. */
    ByteBuffer map(String name);

    /** The whole file. */
    default byte[] read(String name) {
        ByteBuffer file = map(name);
        byte[] bytes = new byte[file.remaining()];
        file.get(bytes);
        return bytes;
    }

    /** The model that ships. */
    static ModelFiles shipped() {
        return name -> {
            URL resource = ModelFiles.class.getResource(SHIPPED + name);
            if (resource == null) {
                throw new ScoringException("the model is not installed: no resource " + SHIPPED + name);
            }
            try {
                return copy(resource.openConnection());
            } catch (IOException e) {
                throw new ScoringException("cannot read the resource " + SHIPPED + name, e);
            }
        };
    }

    /** A model of the user's own. */
    static ModelFiles in(Path folder) {
        return name -> {
            try (FileChannel file = FileChannel.open(folder.resolve(name))) {
                return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            } catch (NoSuchFileException e) {
                throw new ScoringException(
                        "there is no " + folder.resolve(name) + "; a model is a folder with " + ModelDescription.FILE
                                + ", " + TextTokenizer.FILE + " and its weights, see docs/sentiment.md",
                        e);
            } catch (IOException e) {
                throw new ScoringException("cannot read the model's file " + folder.resolve(name), e);
            }
        };
    }

    private static ByteBuffer copy(URLConnection resource) throws IOException {
        try (InputStream in = resource.getInputStream();
                ReadableByteChannel from = Channels.newChannel(in)) {
            ByteBuffer copy = ByteBuffer.allocateDirect(resource.getContentLength());
            while (copy.hasRemaining()) {
                if (from.read(copy) < 0) {
                    throw new EOFException("ends after " + copy.position() + " of " + copy.limit() + " bytes");
                }
            }
            return copy.flip();
        }
    }
}
