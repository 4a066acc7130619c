package dev.bellwether.bench.load.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Semaphore;

/** Posts one body again and again, as many at once as the service does; nothing is signed, read or recorded. */
final class BareClient {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore free;

    /** @param concurrency messages at once */
    BareClient(int concurrency) {
        free = new Semaphore(concurrency);
    }

    /** Returns when the last has been sent; the answer to it may still come. */
    void post(String address, byte[] body, int count) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/bare"))
                .header("content-type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        for (int i = 0; i < count; i++) {
            free.acquireUninterruptibly();
            client.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> free.release());
        }
    }
}
