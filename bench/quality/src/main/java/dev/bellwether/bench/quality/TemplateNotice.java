package dev.bellwether.bench.quality;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Notices that have their words in common and tell of other companies, days and amounts: they are no copies. */
final class TemplateNotice {

    static final List<String> TEMPLATES = List.of("""
            {Company} today announced the interest rate for its floating rate notes due {year}. For the interest period from {date} to \
            {date} the rate has been fixed at {rate} per cent per annum. The interest payable on each note of {amount} will be {rate} \
            and will be paid on {date}. The notes are listed on the Luxembourg Stock Exchange under the code {isin}. \
            The agent bank for the issue is {Company}.""", """
            Shares in {City} closed {updown} on {weekday}, with the main index {updown} {rate} per cent to {points}. {Company} led the \
            way with a move of {rate} per cent, while {Company} and {Company} followed with {rate} and {rate} per cent. Turnover was \
            {amount} million, compared with {amount} million on the previous day. In the bond market the yield of the ten-year note \
            stood at {rate} per cent. Oil traded at {rate} a barrel and gold at {points} an ounce.""", """
            ROSEN QUILL, A LEADING LAW FIRM, encourages {Company} investors with losses to secure counsel before an important deadline. \
            The firm reminds purchasers of securities of {Company} (NASDAQ: {TICK}) between {date} and {date}, both dates inclusive, of \
            the {date} lead plaintiff deadline in the securities class action. If you purchased {Company} securities you may be entitled \
            to compensation without payment of any out of pocket fees. To join the {Company} class action call Ada Quill toll-free at \
            866-555-0100. The firm was ranked number 1 by Harbor Services in 2017 for the number of settlements and has recovered over \
            438 million dollars for investors in 2019. Contact: Quill Law Firm, 275 Harbor Avenue, 40th Floor, New York, NY 10016.""", """
            The board of directors of {Company} has declared a quarterly dividend of {rate} dollars a share on the company's common \
            stock. The dividend is payable on {date} to shareholders of record at the close of business on {date}. {Company} \
            (NYSE: {TICK}) has paid a dividend in each quarter since {year}. This release contains forward-looking statements within \
            the meaning of the Private Securities Litigation Reform Act of 1995. Actual results may differ.""", """
            {Company} will release its results for the quarter that ended on {date} after the market closes on {date}. Management will \
            host a conference call at {hour}:00 Eastern Time on the same day to discuss the results. To take part, dial 1-877-555-0142 \
            and give the access code {isin}. A replay will be available until {date} on the website of {Company}. For more information \
            please contact {Person}, head of investor relations.""", """
            Form 8.3. Public opening position disclosure by a person with interests in relevant securities representing 1% or more. \
            Rule 8.3 of the Takeover Code. Full name of discloser: {Company}. Name of offeree in relation to whose relevant securities \
            this form relates: {Company}. Date position held: {date}. Class of relevant security: ordinary shares of {rate} pence. \
            Interests owned: {points} shares, {rate}%. Short positions: {points} shares, {rate}%. Contact name: {Person}. \
            Telephone number: {isin}.""", """
            Net asset value. {Company} announces that as at the close of business on {date} its unaudited net asset value per ordinary \
            share, with income, was {rate} pence. Excluding income of the current year the value was {rate} pence. The share price \
            closed at {rate} pence, a discount of {rate} per cent. For further information please contact {Person} on behalf of \
            {Company}.""", """
            {Company} announces that it was notified on {date} of the following transactions of a person discharging managerial \
            responsibilities. {Person}, chief financial officer, bought {points} ordinary shares at a price of {rate} pence a share on \
            {date}. Following this purchase {Person} holds {points} shares, which are {rate} per cent of the issued share capital. The \
            notification is made under article 19 of the Market Abuse Regulation.""", """
            The Treasury sold {amount} million dollars of bills on {weekday}. The {points}-day bills were awarded at a high rate of \
            {rate} per cent, up from {rate} per cent at the auction before. Bids of {amount} million were tendered, and {rate} per cent \
            of the amount bid for at the high rate was accepted. The issue date is {date} and the maturity date is {date}.""", """
            BRIEF: {Company} Q{hour} revenue {amount} million versus estimate of {amount} million; earnings per share {rate}; sees \
            full-year revenue of {amount} million to {amount} million, according to a filing on {weekday}.""");

    private static final List<String> FIRST = List.of(
            "Northwind",
            "Harbor",
            "Acme",
            "Globex",
            "Initech",
            "Umbra",
            "Vandel",
            "Stark",
            "Wayland",
            "Tyrell",
            "Soyl",
            "Hooli");
    private static final List<String> SECOND = List.of(
            "Robotics", "Energy", "Foods", "Capital", "Mining", "Pharma", "Bancorp", "Software", "Motors", "Airlines");
    private static final List<String> FORM = List.of("Inc", "plc", "AG", "Corp", "Holdings", "N.V.");
    private static final List<String> MONTHS =
            List.of("January", "March", "May", "June", "August", "October", "December");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private TemplateNotice() {}

    /** One notice, all its places filled at random. */
    static String of(String template, Random random) {
        String company = company(random);
        return SLOT.matcher(template).replaceAll(slot -> value(slot, company, random));
    }

    private static String value(MatchResult slot, String company, Random random) {
        return switch (slot.group(1)) {
            // Mostly the company that the notice is about.
            case "Company" -> random.nextInt(3) > 0 ? company : company(random);
            case "TICK" ->
                company.substring(0, 3).toUpperCase(java.util.Locale.ROOT) + (char) ('A' + random.nextInt(26));
            case "Person" -> pick(random, FIRST) + " " + pick(random, FIRST);
            case "City" -> pick(random, List.of("Tokyo", "London", "Zurich", "Mumbai", "Toronto", "Madrid"));
            case "updown" -> pick(random, List.of("higher", "lower", "up", "down"));
            case "weekday" -> pick(random, List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"));
            case "year" -> String.valueOf(1985 + random.nextInt(60));
            case "hour" -> String.valueOf(1 + random.nextInt(4));
            case "date" -> (1 + random.nextInt(28)) + " " + pick(random, MONTHS) + " " + (2024 + random.nextInt(3));
            case "rate" -> (random.nextInt(900) / 100.0) + "";
            case "amount" -> String.valueOf(10 + random.nextInt(4000));
            case "points" -> String.valueOf(100 + random.nextInt(40_000));
            case "isin" -> "XS" + (1_000_000_000 + random.nextInt(900_000_000));
            default -> throw new IllegalArgumentException("no slot " + slot.group());
        };
    }

    private static String company(Random random) {
        return pick(random, FIRST) + " " + pick(random, SECOND) + " " + pick(random, FORM);
    }

    private static String pick(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
