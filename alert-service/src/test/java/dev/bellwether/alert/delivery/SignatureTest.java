package dev.bellwether.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final WebhookSecret SECRET =
            WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

    @Test
    void headers_ofThePublishedVector_areThePublishedSignature() {
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        Map<String, String> headers = Signature.headers(
                List.of(SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), body);

        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void headers_withTwoSecrets_satisfyAVerifierOfEither() throws WebhookVerificationException {
        WebhookSecret other = WebhookSecret.make(new SecureRandom());
        String body = "{\"ö\":1}";

        Map<String, String> headers = Signature.headers(
                List.of(SECRET, other), "msg_1", Instant.now(), body.getBytes(StandardCharsets.UTF_8));

        for (WebhookSecret secret : List.of(SECRET, other)) {
            new Webhook(secret.text()).verify(body, asHttp(headers));
        }
    }

    @Test
    void parse_wrongSecrets_areRefused() {
        assertThat(List.of(
                        "",
                        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "whsec_",
                        "whsec_AAAA",
                        "whsec_!!!",
                        "whsec_" + "A".repeat(88)))
                .allSatisfy(text -> assertThat(WebhookSecret.parse(text)).isEmpty());
    }

    @Test
    void secret_writtenAndRead_isTheSameAndNotShown() {
        WebhookSecret made = WebhookSecret.make(new SecureRandom());

        assertThat(WebhookSecret.parse(made.text())).contains(made);
        assertThat(made.toString()).isEqualTo("whsec_...");
    }

    private static HttpHeaders asHttp(Map<String, String> headers) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return HttpHeaders.of(lists, (name, value) -> true);
    }
}
