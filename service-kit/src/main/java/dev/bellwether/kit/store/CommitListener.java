package dev.bellwether.kit.store;

/** Told after each commit of this process. */
@FunctionalInterface
public interface CommitListener {
    void committed();
}
