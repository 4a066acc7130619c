/** How the services are doing, wherever they run, on one screen. */
@NullMarked
package dev.bellwether.cli.status;

import org.jspecify.annotations.NullMarked;
