/** ArticleService on the wire: endpoints without rules, and the one mapper that knows both sides. */
@NullMarked
package dev.bellwether.article.grpc;

import org.jspecify.annotations.NullMarked;
