package dev.bellwether.sentiment.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where a model's files are read from. */
interface ModelFiles {
    /** Where the model that ships is among the resources. */
    String SHIPPED = "/dev/bellwether/sentiment/model/";

    /** The whole file. */
    byte[] read(String name);

    /** The model that ships. */
    static ModelFiles shipped() {
        return name -> {
            try (InputStream in = ModelFiles.class.getResourceAsStream(SHIPPED + name)) {
                if (in == null) {
                    throw new ScoringException("the model is not installed: no resource " + SHIPPED + name);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new ScoringException("cannot read the resource " + SHIPPED + name, e);
            }
        };
    }

    /** A model of the user's own. */
    static ModelFiles in(Path folder) {
        return name -> {
            try {
                return Files.readAllBytes(folder.resolve(name));
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
}
