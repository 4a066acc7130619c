package dev.bellwether.cli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.api.sentiment.v1.DirectoryCompany;
import dev.bellwether.api.sentiment.v1.Listing;
import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTest {
    @TempDir
    Path folder;

    @Test
    void read_fileOfTheSec_hasEachCompanyOnceWithItsListings() throws IOException {
        Directory directory = read("""
                {"fields":["cik","name","ticker","exchange"],"data":[
                [1067983,"BERKSHIRE HATHAWAY INC","BRK-B","NYSE"],[827876,"CLEANSPARK, INC.","CLSK","Nasdaq"],
                [1067983,"BERKSHIRE HATHAWAY INC","BRK-A","NYSE"],[1,"Nowhere Corp","NWHR",null]]}
                """);

        assertThat(directory.companies())
                .containsExactly(
                        DirectoryCompany.newBuilder()
                                .setLegalName("BERKSHIRE HATHAWAY INC")
                                .setCik("1067983")
                                .addListings(listing("XNYS", "BRK.B"))
                                .addListings(listing("XNYS", "BRK.A"))
                                .build(),
                        DirectoryCompany.newBuilder()
                                .setLegalName("CLEANSPARK, INC.")
                                .setCik("827876")
                                .addListings(listing("XNAS", "CLSK"))
                                .build());
        assertThat(directory.left()).extracting(Directory.Left::row).containsExactly("NWHR");
    }

    @Test
    void read_symbolsOfNasdaq_leavesOutWhatIsNoShare() throws IOException {
        Directory directory = read("""
                Symbol|Security Name|Market Category|Test Issue|Financial Status|Round Lot Size|ETF|NextShares
                AAPL|Apple Inc. - Common Stock|Q|N|N|100|N|N
                GOOG|Alphabet Inc. - Class C Capital Stock|Q|N|N|100|N|N
                GOOGL|Alphabet Inc. - Class A Common Stock|Q|N|N|100|N|N
                AACBR|Artius II Acquisition Inc. - Rights|G|N|N|100|N|N
                AAAP|Pacer Barings CLO Market Flex ETF|G|N|N|100|Y|N
                ZVZZT|NASDAQ TEST STOCK|G|Y|N|100|N|N
                File Creation Time: 0219202617:30|||||||
                """);

        assertThat(directory.companies())
                .extracting(DirectoryCompany::getLegalName)
                .containsExactly("Apple Inc.", "Alphabet Inc.");
        assertThat(directory.companies().get(1).getListingsList())
                .containsExactly(listing("XNAS", "GOOG"), listing("XNAS", "GOOGL"));
        assertThat(directory.left())
                .extracting(Directory.Left::reason)
                .containsExactly("it is no share", "it is a fund", "it is a test symbol");
    }

    @Test
    void read_symbolsOfOtherExchangesWithCommas_areOfTheirMarkets() throws IOException {
        Directory directory = read("""
                ACT Symbol,Company Name,Security Name,Exchange,CQS Symbol,ETF,Round Lot Size,Test Issue,NASDAQ Symbol
                A,"Agilent Technologies, Inc. Common Stock","Agilent Technologies, Inc. Common Stock",N,A,N,100.0,N,A
                IMO,Imperial Oil,Imperial Oil Limited Common Stock,A,IMO,N,100.0,N,IMO
                XX,Odd,Odd Corp Common Stock,V,XX,N,100.0,N,XX
                """);

        assertThat(directory.companies())
                .extracting(DirectoryCompany::getLegalName)
                .containsExactly("Agilent Technologies, Inc.", "Imperial Oil Limited");
        assertThat(directory.companies().get(1).getListings(0)).isEqualTo(listing("XASE", "IMO"));
        assertThat(directory.left()).extracting(Directory.Left::row).containsExactly("XX");
    }

    @Test
    void read_otherFile_saysWhatIsTaken() {
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("directory.txt")
                .hasMessageContaining("nasdaqlisted.txt");
        assertThatThrownBy(() -> read("{\"0\": {}}")).hasMessageContaining("company_tickers_exchange.json");
        assertThatThrownBy(() -> read("{\"fields\": [")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> read("Symbol|Security Name|ETF\nAAPL|Apple Inc.\n"))
                .hasMessageContaining("line 2");
    }

    private Directory read(String text) throws IOException {
        Path file = folder.resolve("directory.txt");
        Files.writeString(file, text);
        return Directory.read(file);
    }

    private static Listing listing(String mic, String ticker) {
        return Listing.newBuilder().setMic(mic).setTicker(ticker).build();
    }
}
