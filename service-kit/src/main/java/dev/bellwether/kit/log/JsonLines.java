package dev.bellwether.kit.log;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.logging.Handler;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** Writes JSON to the console from the start on, where the configuration says so. */
@ApplicationScoped
class JsonLines {

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event, LogConfig config) {
        if (config.format() == LogConfig.Format.JSON) {
            for (Handler handler : InitialConfigurator.DELAYED_HANDLER.getHandlers()) {
                if (handler instanceof ConsoleHandler) {
                    handler.setFormatter(new JsonLine());
                }
            }
        }
    }
}
