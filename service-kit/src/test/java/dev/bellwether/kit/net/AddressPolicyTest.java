package dev.bellwether.kit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellwether.kit.error.Failure.ForbiddenAddress;
import dev.bellwether.kit.error.FailureException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FakeResolver resolver = new FakeResolver();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://93.184.216.34             | 443  | 93.184.216.34
        https://93.184.216.34:8443/a?b=c  | 8443 | 93.184.216.34
        HTTPS://93.184.216.34/            | 443  | 93.184.216.34
        https://1.1.1.1:                  | 443  | 1.1.1.1
        https://9.255.255.255             | 443  | 9.255.255.255
        https://11.0.0.0                  | 443  | 11.0.0.0
        https://100.63.255.255            | 443  | 100.63.255.255
        https://100.128.0.0               | 443  | 100.128.0.0
        https://126.255.255.255           | 443  | 126.255.255.255
        https://128.0.0.0                 | 443  | 128.0.0.0
        https://169.253.255.255           | 443  | 169.253.255.255
        https://169.255.0.0               | 443  | 169.255.0.0
        https://172.15.255.255            | 443  | 172.15.255.255
        https://172.32.0.0                | 443  | 172.32.0.0
        https://192.0.1.0                 | 443  | 192.0.1.0
        https://192.167.255.255           | 443  | 192.167.255.255
        https://192.169.0.0               | 443  | 192.169.0.0
        https://198.17.255.255            | 443  | 198.17.255.255
        https://198.20.0.0                | 443  | 198.20.0.0
        https://223.255.255.255           | 443  | 223.255.255.255
        https://[2606:2800:220:1::1]      | 443  | 2606:2800:220:1:0:0:0:1
        https://[2001:200::1]             | 443  | 2001:200:0:0:0:0:0:1
        https://[2003::1]                 | 443  | 2003:0:0:0:0:0:0:1
        https://[3ffe:ffff::1]            | 443  | 3ffe:ffff:0:0:0:0:0:1
        https://[::ffff:93.184.216.34]    | 443  | 93.184.216.34
        https://[64:ff9b::5db8:d822]      | 443  | 64:ff9b:0:0:0:0:5db8:d822
        """)
    void check_publicAddress_isAllowed(String uri, int port, String address) {
        CheckedAddress checked = await(policy(TestConfig.defaults()).check(uri));

        assertThat(checked.port()).isEqualTo(port);
        assertThat(checked.addresses()).containsExactly(FakeResolver.address(address));
        assertThat(resolver.asked()).isEmpty();
    }

    @Test
    void check_name_asksOnceAndKeepsEveryAddress() {
        resolver.answer("hooks.example", "93.184.216.34", "2606:2800:220:1::1");

        CheckedAddress checked = await(policy(TestConfig.defaults()).check("https://Hooks.EXAMPLE/x"));

        assertThat(checked.host()).isEqualTo("hooks.example");
        assertThat(checked.addresses())
                .containsExactly(FakeResolver.address("93.184.216.34"), FakeResolver.address("2606:2800:220:1::1"));
        assertThat(resolver.asked()).containsExactly("hooks.example");
    }

    @Test
    void check_oneForbiddenAmongPublic_isRefusedWithHostAndAddress() {
        resolver.answer("hooks.example", "93.184.216.34", "10.0.0.5");

        assertThat(refuse(TestConfig.defaults(), "https://hooks.example"))
                .isEqualTo(new ForbiddenAddress(
                        "hooks.example", "10.0.0.5", "hooks.example leads to 10.0.0.5, which is a private network"));
    }

    @Test
    void check_unknownName_saysSo() {
        assertThatThrownBy(() -> await(policy(TestConfig.defaults()).check("https://nowhere.example")))
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        failed -> assertThat(failed.kind()).isEqualTo(OutboundException.Kind.UNRESOLVED));
    }

    @Test
    void check_resolverThatNeverAnswers_isGivenUp() {
        AddressPolicy policy = new AddressPolicy(
                TestConfig.defaults().withConnectTimeout(Duration.ofMillis(50)),
                name -> Uni.createFrom().nothing());

        assertThatThrownBy(() -> await(policy.check("https://slow.example")))
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        failed -> assertThat(failed.kind()).isEqualTo(OutboundException.Kind.UNRESOLVED));
    }

    @Test
    void check_httpWhereAllowed_isAllowedOnPort80() {
        CheckedAddress checked = await(policy(TestConfig.defaults().withHttp()).check("http://93.184.216.34"));

        assertThat(checked.port()).isEqualTo(80);
        assertThat(checked.isTls()).isFalse();
    }

    @Test
    void check_portOutsideTheAllowed_isRefused() {
        TestConfig config = TestConfig.defaults().withPorts(443, 8443);

        assertThat(await(policy(config).check("https://93.184.216.34:8443")).port())
                .isEqualTo(8443);
        assertThat(refuse(config, "https://93.184.216.34:22").problem()).isEqualTo("port 22 is not allowed here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10.1.0.0/16          | https://10.1.2.3          | https://10.2.0.0
        10.1.2.3             | https://10.1.2.3:9        | https://10.1.2.4
        127.0.0.1:9000       | https://127.0.0.1:9000    | https://127.0.0.1:9001
        127.0.0.0/8          | https://127.9.9.9         | https://10.0.0.1
        fd12::/16            | https://[fd12::1]         | https://[fd13::1]
        [fd12:0::1]:8443     | https://[fd12::1]:8443    | https://[fd12::2]:8443
        ::1                  | https://[::1]:1           | https://127.0.0.1:1
        inside.example:8443  | https://INSIDE.example:8443 | https://inside.example:443
        inside.example:8443  | https://inside.example:8443 | https://other.example:8443
        100.64.0.0/10        | https://100.64.0.1        | https://100.100.100.200
        169.254.0.0/16       | https://93.184.216.34     | https://169.254.169.254
        ::/0                 | https://[fd00::1]         | https://[fd00:ec2::254]
        0.0.0.0/0            | https://192.168.1.1       | https://0.0.0.0
        0.0.0.0/0            | https://10.0.0.1          | https://[::ffff:0a00:1]:99999
        ::/0                 | https://[fc00::1]         | https://[64:ff9b::10.0.0.1]
        """)
    void check_privateReceiver_isAllowedOnlyAsListed(String entry, String allowed, String refused) {
        resolver.answer("inside.example", "10.0.0.5").answer("other.example", "10.0.0.5");
        TestConfig config = TestConfig.defaults().withPrivate(" " + entry + " ");

        assertThat(await(policy(config).check(allowed)).addresses()).isNotEmpty();
        assertThat(refuse(config, refused)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks",
                "hooks:0",
                "hooks:x",
                "10.0.0.0/33",
                "10.0.*.1",
                "0x7f.1",
                "10.1",
                "*",
                ":80",
                "a b:80"
            })
    void new_entryThatIsNeitherBlockNorReceiver_isRefused(String entry) {
        TestConfig config = TestConfig.defaults().withPrivate(entry);

        assertThatThrownBy(() -> policy(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + entry + "'");
    }

    private AddressPolicy policy(NetConfig config) {
        return new AddressPolicy(config, resolver);
    }

    private ForbiddenAddress refuse(NetConfig config, String uri) {
        FailureException refused = catchThrowableOfType(
                FailureException.class, () -> await(policy(config).check(uri)));
        assertThat(refused).as(uri).isNotNull();
        return (ForbiddenAddress) refused.failure();
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
