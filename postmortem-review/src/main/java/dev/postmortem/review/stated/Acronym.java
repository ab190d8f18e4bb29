package dev.postmortem.review.stated;

import dev.postmortem.model.time.ZoneNames;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word in capitals that texts use several times and do not spell out, and that few people outside know.
 *
 * @param word the word
 * @param path where it stands first
 * @param uses how often it stands there
 */
public record Acronym(String word, String path, int uses) {
    private static final int FEW = 3;
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\d_./@#:+-])([A-Z][A-Z0-9]{1,5})s?(?![\\p{L}\\d_/@+-]|\\.\\p{L})");
    private static final Pattern ROMAN_OR_NUMBERED = Pattern.compile("[IVX]+|[A-Z]{1,3}\\d+");
    /** In brackets beside the words, or with words in brackets behind it, or told otherwise. */
    private static final Pattern SPELLED_OUT = Pattern.compile(
            "\\b([A-Z][A-Z0-9]{1,5})s?(?=\\s?\\([^)]{4}|, (?:that is|i\\.e\\.|the)\\b| (?:means|stands for|=))"
                    + "|\\(([A-Z][A-Z0-9]{1,5})s?\\)");

    private static final Pattern SMALL_WORD = Pattern.compile("\\b[a-z][a-z0-9]{1,5}\\b");
    private static final Pattern CODE = Pattern.compile("`[^`]{0,2000}`|\\b[a-z]{2,10}://\\S{1,2000}");

    /** What people in any office know, or every engineer, and words that are written in capitals to stress them. */
    private static final Set<String> KNOWN = Set.of("""
            AC AD AI ALL AM AMI AND ANR ANY AP API APM APP ARE ARM ARN AS ASAP ASCII AT ATM AWS AZ BE
            BIOS BOM BUG BUT BY CA CAP CD CDN CEO CFO CI CIDR CLI CMD CNAME COO CORS CPU CRM CRUD CSP
            CSR CSS CSV CTO CVE DB DBA DC DDOS DEBUG DELETE DHCP DKIM DLL DNS DO DONE DOS DOWN DR DSN
            DVD EC2 ECS EKS ELB EMEA EOF EOL ERP ERROR ES ETA ETC EU EUR FAIL FALSE FAQ FATAL FIFO FIX
            FOR FQDN FROM FTP GB GBP GC GCP GDPR GET GIT GKE GMT GNU GO GPS GPU GRPC GUI HA HAD HAS HAVE
            HDD HEAD HOW HR HTML HTTP HTTPS IAM IBM ID IDE IF IMAP IN INFO INSERT INTO IO IOPS IOS IP
            IPC IRC IS ISO ISP IT ITIL ITS JAR JDBC JDK JMX JPEG JS JSON JVM JWT KB KPI LAN LB LDAP
            LDAPS LOG LRU LTS MAC MAY MB MFA ML MQ MS MTTA MTTD MTTR MUST MVP MX NAS NAT NB NEVER NEW
            NFS NGINX NIC NO NOC NONE NOT NOTE NOW NPM NTP NULL OAUTH OF OFF OK OKR OLD ON ONE ONLY OOM
            OPEN OR OS OUR OUT OVER PAAS PATCH PC PCI PDF PHP PID PII PIN PM PNG PO POC POP POST PR PROD
            PS PUT QA QOS QPS RAID RAM RBAC RCA RDS READ RED REST RFC ROI RPC RPO RPS RSA RTO SAAS SAML
            SAN SDK SELECT SEO SET SEV SFTP SIM SLA SLI SLO SMS SMTP SO SOAP SOC SPF SQL SQS SRE SSD SSH
            SSL SSO STDIN STOP SVG TABLE TB TBD TCP THE THEN THIS TLS TO TODO TOO TRACE TRUE TTD TTL TTM
            TTR TV TWO TXT UDP UI UK UML UN UP UPDATE UPS URI URL US USA USB USD USE UTC UTF UUID UX VAT
            VERY VIP VLAN VM VOIP VP VPC VPN WAF WAN WARN WAS WE WEB WERE WHEN WHY WIFI WILL WIP WITH
            WWW XML XSS YAML YES YET YOU ZIP""".split("\\s+"));

    /** The codes of ISO 4217. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    /**
     * Finds the acronyms that texts use at least three times.
     *
     * @param texts the texts
     * @return the acronyms, sorted by their words
     */
    public static List<Acronym> in(List<WrittenText> texts) {
        Map<String, Acronym> found = new TreeMap<>();
        for (WrittenText text : texts) {
            String prose = CODE.matcher(text.text()).replaceAll(" ");
            if (!isInCapitals(prose)) {
                collect(prose, text.path(), found);
            }
        }
        found.values().removeIf(acronym -> acronym.uses < FEW);
        for (WrittenText text : texts) {
            removeSpelledOut(text.text(), found);
        }
        return List.copyOf(found.values());
    }

    private static void collect(String prose, String path, Map<String, Acronym> found) {
        Matcher word = WORD.matcher(prose);
        while (word.find()) {
            String acronym = word.group(1);
            if (!isKnown(acronym)) {
                found.merge(
                        acronym,
                        new Acronym(acronym, path, 1),
                        (first, more) -> new Acronym(acronym, first.path, first.uses + 1));
            }
        }
    }

    private static boolean isKnown(String word) {
        return KNOWN.contains(word)
                || CURRENCIES.contains(word)
                || ROMAN_OR_NUMBERED.matcher(word).matches()
                || ZoneNames.lengthAt(word, 0) == word.length();
    }

    private static boolean isInCapitals(String text) {
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return capitals * 2 > text.chars().filter(Character::isLetter).count();
    }

    /** One pass over a text, however many acronyms there are. */
    private static void removeSpelledOut(String text, Map<String, Acronym> found) {
        if (found.isEmpty()) {
            return;
        }
        Matcher spelledOut = SPELLED_OUT.matcher(text);
        while (spelledOut.find()) {
            found.remove(spelledOut.group(1) == null ? spelledOut.group(2) : spelledOut.group(1));
        }
        Matcher small = SMALL_WORD.matcher(text);
        while (small.find()) {
            found.remove(small.group().toUpperCase(Locale.ROOT));
        }
    }
}
