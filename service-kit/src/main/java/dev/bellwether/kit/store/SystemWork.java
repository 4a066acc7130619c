package dev.bellwether.kit.store;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that reads or writes the rows of all owners, because no caller asks: a follower, the sending, a metric. In a service
 * with owned rows only such classes may use {@link Transactions} or the pool; all others use {@link OwnedTransactions}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface SystemWork {

    /** Why it is nobody's in particular. */
    String value();
}
