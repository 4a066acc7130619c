package dev.bellwether.alert.alert;

import dev.bellwether.alert.log.LogPlace;
import dev.bellwether.alert.log.LogStore;
import dev.bellwether.alert.log.Step;
import dev.bellwether.alert.log.Walk;
import dev.bellwether.alert.log.Walks;
import dev.bellwether.alert.window.KeptStanding;
import dev.bellwether.alert.window.Look;
import dev.bellwether.alert.window.Standing;
import dev.bellwether.alert.window.State;
import dev.bellwether.alert.window.Turn;
import dev.bellwether.alert.window.Watch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Walks the log again to a step, no further back than matters: from where the condition last began to fire, or as far as it may have
 * been pending.
 */
@ApplicationScoped
class Lookback {

    private final LogStore log;
    private final Walks walks;

    Lookback(LogStore log, Walks walks) {
        this.log = log;
        this.walks = walks;
    }

    /**
     * What is seen at the step.
     *
     * @param fired when it began to fire on the way, the last time
     */
    record Seen(Look look, Optional<Turn.Fired> fired) {
        boolean isFiring() {
            return look.standing().state() == State.FIRING;
        }
    }

    /** Of what did not fire before. */
    Uni<Seen> from(WindowQuestion question) {
        return from(question, Standing.INITIAL);
    }

    /** Of what began to fire at a log time. Once that is over, or was watched no more, what was long before does not matter. */
    Uni<Seen> from(WindowQuestion question, Instant firedTime) {
        return log.lastUntil(firedTime)
                .map(step -> step.map(Step::place).orElse(LogPlace.BEGINNING))
                .chain(fired -> fired.compareTo(question.joined()) < 0
                        ? from(question)
                        : from(question, fired, KeptStanding.firing(question.watch(), firedTime)));
    }

    private Uni<Seen> from(WindowQuestion question, LogPlace fired, KeptStanding firing) {
        LogPlace begin = fired.compareTo(question.place()) < 0 ? fired : question.place();
        return walks.begin(begin, question.watched(), List.of(firing))
                .chain(walk -> walks.take(walk, route(question))
                        .select()
                        .first(part -> seen(walk, question.watch()).isFiring())
                        .onItem()
                        .ignoreAsUni()
                        .chain(() -> afterIt(question, walk)));
    }

    private Uni<Seen> afterIt(WindowQuestion question, Walk walk) {
        Seen seen = seen(walk, question.watch());
        boolean isThere = walk.reached().compareTo(question.place()) >= 0;
        return seen.isFiring() || isThere
                ? Uni.createFrom().item(seen)
                : from(question, seen.look().standing());
    }

    private Uni<Seen> from(WindowQuestion question, Standing standing) {
        Watch watch = question.watch();
        return log.lastUntil(question.beginning())
                .map(step -> step.map(Step::place).orElse(LogPlace.BEGINNING))
                .chain(begin -> walks.begin(begin, question.watched(), List.of(KeptStanding.asked(watch, standing))))
                .chain(walk -> walks.take(walk, route(question))
                        .onItem()
                        .transformToIterable(part -> part)
                        .onItem()
                        .transformToIterable(Walk.Taken::turns)
                        .onItem()
                        .transformToIterable(turn -> turn.fold(List::of, over -> List.<Turn.Fired>of()))
                        .collect()
                        .last()
                        .map(fired -> new Seen(seen(walk, watch).look(), Optional.ofNullable(fired))));
    }

    private static Walks.Route route(WindowQuestion question) {
        return Walks.Route.of(question.watched(), question.place());
    }

    private static Seen seen(Walk walk, Watch watch) {
        return new Seen(walk.look(watch.subscription(), watch.entity()), Optional.empty());
    }
}
