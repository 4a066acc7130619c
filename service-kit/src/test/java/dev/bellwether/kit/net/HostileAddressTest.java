package dev.bellwether.kit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellwether.kit.error.Failure.ForbiddenAddress;
import dev.bellwether.kit.error.FailureException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known way to write an address that must not be reached, with http allowed so that nothing hides behind it. */
class HostileAddressTest {

    /** Refused by the address they stand for, so that it can be told. */
    private static final String ADDRESSES = """
        0.0.0.0 0.0.0.1 0.255.255.255 10.0.0.0 10.0.0.1 10.255.255.255 100.64.0.0 100.64.0.1 100.100.100.200 100.127.255.255
        127.0.0.0 127.0.0.1 127.0.1.1 127.1.2.3 127.255.255.255 168.63.129.16 169.254.0.0 169.254.169.254 169.254.170.2
        169.254.255.255 172.16.0.0 172.16.0.1 172.17.0.1 172.31.255.255 192.0.0.0 192.0.0.8 192.0.0.192 192.0.0.255 192.0.2.0
        192.0.2.255 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.0 192.168.0.1 192.168.255.255 192.175.48.1 198.18.0.0
        198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.0 224.0.0.1 239.255.255.255 240.0.0.0 250.1.2.3 255.255.255.254
        255.255.255.255
        [::] [::0] [0:0:0:0:0:0:0:0] [::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::2] [::7f00:1]
        [::127.0.0.1] [::10.0.0.1] [::93.184.216.34] [::ffff:127.0.0.1] [::FFFF:7f00:1] [0:0:0:0:0:ffff:127.0.0.1]
        [::ffff:0.0.0.0] [::ffff:10.0.0.1] [::ffff:169.254.169.254] [::ffff:a9fe:a9fe] [::ffff:192.168.0.1] [::ffff:100.64.0.1]
        [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::10.0.0.1] [64:ff9b::169.254.169.254]
        [64:ff9b::a9fe:a9fe] [64:ff9b::0.0.0.0] [64:ff9b:1::1] [64:ff9b:1::127.0.0.1] [64:ff9b:1:ffff:ffff:ffff:ffff:ffff]
        [64:ff9b:2::1] [100::] [100::1] [100::ffff:ffff:ffff:ffff] [100:0:0:1::1] [200::1] [400::1] [1000::1] [1fff:ffff::1]
        [2001::] [2001::1] [2001:0:4136:e378:8000:63bf:3fff:fdd2] [2001:1::1] [2001:2::1] [2001:3::1] [2001:4:112::1] [2001:10::1]
        [2001:20::1] [2001:30::1] [2001:1ff:ffff::1] [2001:db8::] [2001:db8::1] [2001:DB8:ffff::1] [2002::] [2002:7f00:1::]
        [2002:7f00:0001::1] [2002:a00:1::1] [2002:a9fe:a9fe::1] [2002:c0a8:1::1] [2002:5db8:d822::1] [2620:4f:8000::1] [3fff::1]
        [3fff:fff:ffff::1] [4000::1] [5f00::1] [8000::1] [fbff::1] [fc00::] [fc00::1] [fd00::1] [fd00:ec2::254] [fd20:ce::254]
        [fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff] [fe00::1] [fe80::] [fe80::1] [fe80::a9fe:a9fe] [febf:ffff::1] [fec0::1]
        [feff::1] [ff00::1] [ff01::1] [ff02::1] [ff02::1:ff00:1] [ff05::1:3] [ff0e::1] [ffff:ffff::1]
        """;

    /** Names, with what they resolve to in this test. */
    private static final String NAMES = """
        localhost=127.0.0.1 LOCALHOST=127.0.0.1 localhost.localdomain=127.0.0.1 ip6-localhost=::1 kubernetes.default.svc=10.96.0.1
        metadata.google.internal=169.254.169.254 instance-data.ec2.internal=169.254.169.254 127.0.0.1.nip.example=127.0.0.1
        0x7f000001.example=127.0.0.1 xn--lgbbat1ad8j.example=192.168.1.1 mixed.example=93.184.216.34,127.0.0.1
        six.example=::1 mapped.example=::ffff:10.0.0.1 nat.example=64:ff9b::a00:1 late.example=93.184.216.34,93.184.216.35,fe80::1
        """;

    /** Refused before anything is resolved: what they mean depends on who reads them. */
    private static final List<String> TEXTS = List.of(
            // Numbers in other spellings.
            "http://2130706433",
            "http://2130706433/",
            "http://017700000001",
            "http://0x7f000001",
            "http://0x7F000001/",
            "http://0x7f.1",
            "http://0x7f.0.0.1",
            "http://0x7f.0x0.0x0.0x1",
            "http://0177.0.0.1",
            "http://0177.0.1",
            "http://127.1",
            "http://127.0.1",
            "http://127.00.0.1",
            "http://127.000.000.001",
            "http://127.0.0.01",
            "http://127.0.0.0x1",
            "http://127.0.0.1.",
            "http://127.0.0.1..",
            "http://127..0.1",
            "http://127.0.0.256",
            "http://127.0.0.1.1",
            "http://256.256.256.256",
            "http://4294967296",
            "http://-1",
            "http://1",
            "http://0",
            "http://00",
            "http://0x",
            "http://0x0",
            "http://169.254.43518",
            "http://169.16689662",
            "http://2852039166",
            "http://0xa9fea9fe",
            "http://0251.0376.0251.0376",
            "http://0xA9.0xFE.0xA9.0xFE",
            "http://10.1",
            "http://192.168.257",
            "http://1.2.3",
            "http://host.1",
            "http://host.0x1",
            "http://a.127",
            // Percent-encoded, full-width and other characters that some readers fold.
            "http://%31%32%37.0.0.1",
            "http://127%2e0%2e0%2e1",
            "http://%6cocalhost",
            "http://localhost%00.example",
            "http://127.0.0.1%00",
            "http://\uff11\uff12\uff17.\uff10.\uff10.\uff11",
            "http://127\u30020\u30020\u30021",
            "http://\u24db\u24de\u24d2al\u24d7\u24de\u24e2\u24e3",
            "http://\u2460\u2461\u2466.0.0.1",
            "http://b\u00fccher.example",
            "http://local\u00adhost",
            "http://example\u2024com",
            "http://[\uff1a\uff1a1]",
            // Users, which look like hosts.
            "http://example.com@127.0.0.1",
            "http://127.0.0.1@example.com",
            "http://user:password@example.com",
            "http://@example.com",
            "http://:@example.com",
            "http://example.com%40127.0.0.1",
            "http://a@b@example.com",
            "http://example.com:80@127.0.0.1:80",
            // Characters at which readers split differently.
            "http://example.com\\@127.0.0.1",
            "http://127.0.0.1\\@example.com",
            "http:\\\\127.0.0.1",
            "http://127.0.0.1\\.example",
            "http://exam ple.com",
            "http:// example.com",
            " http://example.com",
            "http://example.com\n",
            "http://exa\tmple.com",
            "http://example.com\r\nHost: localhost",
            "http://example.com/\r\nX: y",
            "http://example.com/a b",
            "http://exa\u0000mple",
            "http://example.com#@127.0.0.1",
            "http://example.com/#x",
            "http://example.com?x#y",
            "http://#",
            "http://?",
            "http:///",
            "http://",
            "http:",
            "http:example.com",
            "http:/example.com",
            "//example.com",
            "/path",
            "",
            "example.com",
            "http://;example.com",
            "http://example.com;127.0.0.1",
            "http://example.com,127.0.0.1",
            "http://example.com:80:80",
            "http://{example}.com",
            "http://<example>.com",
            "http://`id`.example",
            "http://$(id).example",
            "http://*.example.com",
            // Brackets and zones.
            "http://[::1",
            "http://::1",
            "http://::1]/",
            "http://[::1]]",
            "http://[[::1]]",
            "http://[::1]x",
            "http://[]",
            "http://[127.0.0.1]",
            "http://[localhost]",
            "http://[fe80::1%25eth0]",
            "http://[fe80::1%eth0]",
            "http://[::1%251]",
            "http://[::ffff:0x7f.1]",
            "http://[::ffff:127.1]",
            "http://[1::2::3]",
            "http://[12345::1]",
            "http://[v1.fe80::1]",
            // Ports.
            "http://example.com:0",
            "http://example.com:65536",
            "http://example.com:99999",
            "http://example.com:-1",
            "http://example.com:4294967376",
            "http://example.com:80x",
            "http://example.com:0x50",
            "http://example.com: 80",
            // Names that are none.
            "http://.",
            "http://..",
            "http://.example.com",
            "http://example..com",
            "http://example.com.",
            "http://-example.com",
            "http://example-.com",
            "http://exa_mple.com",
            "http://_",
            "http://" + "a".repeat(64) + ".example",
            "http://" + "a.".repeat(127) + "com",
            // Other schemes.
            "ftp://example.com",
            "file:///etc/passwd",
            "file://localhost/etc/passwd",
            "gopher://example.com:70/_x",
            "dict://example.com:11211/x",
            "ldap://example.com",
            "jar:http://example.com!/",
            "javascript:alert(1)",
            "data:,x",
            "ws://example.com",
            "wss://example.com",
            "unix:/var/run/docker.sock",
            "http+unix://example",
            "httpx://example.com",
            "netdoc:/etc/passwd",
            "mailto:a@example.com",
            "urn:x:y",
            "0http://example.com",
            "http\u200b://example.com");

    private static final FakeResolver RESOLVER = new FakeResolver();
    private static final AddressPolicy POLICY =
            new AddressPolicy(TestConfig.defaults().withHttp(), RESOLVER);

    static Stream<String> addresses() {
        return ADDRESSES.lines().flatMap(line -> Stream.of(line.trim().split(" ")));
    }

    static Stream<String> names() {
        return NAMES.lines().flatMap(line -> Stream.of(line.trim().split(" ")));
    }

    static Stream<String> texts() {
        return TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void check_forbiddenAddress_isRefusedWithIt(String address) {
        ForbiddenAddress refused = refuse("https://" + address + "/hook");

        assertThat(refused.host())
                .isEqualTo(address.replace("[", "").replace("]", "").toLowerCase(Locale.ROOT));
        assertThat(refused.address()).isEqualTo(FakeResolver.address(address).getHostAddress());
    }

    @ParameterizedTest
    @MethodSource("names")
    void check_nameOfForbiddenAddress_isRefusedWithIt(String nameAndAddresses) {
        String name = nameAndAddresses.substring(0, nameAndAddresses.indexOf('='));
        String[] addresses = nameAndAddresses.substring(name.length() + 1).split(",");
        RESOLVER.answer(name.toLowerCase(Locale.ROOT), addresses);

        ForbiddenAddress refused = refuse("https://" + name);

        assertThat(refused.address())
                .isEqualTo(FakeResolver.address(addresses[addresses.length - 1]).getHostAddress());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void check_ambiguousText_isRefusedUnresolved(String text) {
        int asked = RESOLVER.asked().size();

        ForbiddenAddress refused = refuse(text);

        assertThat(refused.address()).isEmpty();
        assertThat(refused.problem()).doesNotContain("Exception", "java");
        assertThat(RESOLVER.asked()).hasSize(asked);
    }

    @Test
    void table_isLongEnough() {
        assertThat(Stream.of(addresses(), names(), texts()).flatMap(s -> s).distinct())
                .hasSizeGreaterThan(250);
    }

    private static ForbiddenAddress refuse(String uri) {
        FailureException refused = catchThrowableOfType(
                FailureException.class, () -> POLICY.check(uri).await().atMost(Duration.ofSeconds(10)));
        assertThat(refused).as(uri).isNotNull();
        return (ForbiddenAddress) refused.failure();
    }
}
