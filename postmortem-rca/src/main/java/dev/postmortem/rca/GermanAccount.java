package dev.postmortem.rca;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** An account in German. */
final class GermanAccount extends AccountLanguage {
    private static final String HEDGE = "Nach den vorliegenden Erklärungen ";

    GermanAccount(Locale locale, Relief relief) {
        super(
                locale,
                relief,
                List.of(
                        "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
                        "zwölf"));
    }

    @Override
    String quote(String name) {
        return "„" + name + "“";
    }

    @Override
    String unexplained(String outcome) {
        return "Für " + outcome + " gibt es noch keine Erklärung.";
    }

    @Override
    String ungrounded(String outcome) {
        return outcome + " folgt nicht aus den Faktoren: Nur eine Schleife, die nichts in Gang setzt, erklärt es.";
    }

    @Override
    String under(String outcome, List<String> given) {
        return outcome + " unter der Voraussetzung " + all(given);
    }

    @Override
    String givenThat(String sentence) {
        return "Unter dieser Voraussetzung gilt: " + sentence;
    }

    @Override
    String nothingMore(String outcome, List<String> given) {
        return HEDGE + "brauchte es für " + outcome + " nicht mehr als " + all(given)
                + relieved(
                        "",
                        "; was es so lang gemacht hat, ist noch nicht erklärt",
                        "; was es so schlimm gemacht hat, ist noch nicht erklärt")
                + ".";
    }

    @Override
    String preventedWith(List<String> given) {
        return "Was " + all(given) + " verhindert hätte, hätte auch dies verhindert.";
    }

    @Override
    String oneCombination(String outcome, List<String> factors) {
        String what = factors.size() == 1 ? "ein einziger Faktor" : "nur eine Kombination von Faktoren";
        return HEDGE + "reichte " + what + " für " + outcome + " aus: " + all(factors) + ".";
    }

    @Override
    String combinations(String outcome, BigInteger count, String smallest) {
        return HEDGE + "reichte jede von " + number(count) + " Kombinationen von Faktoren für " + outcome + " aus; "
                + smallest + ".";
    }

    @Override
    String knownCombinations(String outcome, BigInteger count, int upToSize, String smallest) {
        return tooMany(outcome) + "; die " + number(count) + " mit höchstens " + factors(upToSize)
                + (isOne(count) ? " ist bekannt: " : " sind bekannt: ") + smallest + ".";
    }

    @Override
    String tooManyCombinations(String outcome, int upToSize) {
        return tooMany(outcome)
                + (upToSize == 0 ? "." : "; keine hat weniger als " + number(upToSize + 1) + " Faktoren.");
    }

    private static String tooMany(String outcome) {
        return HEDGE + "reichten mehr Kombinationen von Faktoren für " + outcome + " aus, als sich aufzählen ließen";
    }

    private String factors(int count) {
        return count == 1 ? "einem Faktor" : number(count) + " Faktoren";
    }

    @Override
    String smallest(boolean alone, List<String> factors) {
        return (alone ? "die kleinste ist " : "eine der kleinsten ist ") + all(factors);
    }

    @Override
    String basis() {
        return "Die Kombinationen bestehen allein aus zugrunde liegenden Faktoren, also solchen, die kein anderer Faktor"
                + " erklärt.";
    }

    @Override
    String onEveryWay(List<String> factors) {
        String way = "Jeder Weg dorthin führte über " + all(factors) + ", ";
        return factors.size() == 1
                ? way + "einen Faktor, den andere erklären; ohne ihn " + would() + "."
                : way + "Faktoren, die andere erklären; hätte auch nur einer davon gefehlt, " + would() + ".";
    }

    private String would() {
        return relieved("wäre es nicht dazu gekommen", "wäre es kürzer gewesen", "wäre es weniger schlimm gewesen");
    }

    @Override
    String preventions(int size, BigInteger count, List<List<String>> shown) {
        if (size > 1) {
            return "Einen einzelnen zugrunde liegenden Faktor zu ändern, hätte es nicht "
                    + relieved("verhindert", "verkürzt", "gemildert") + ", wohl aber " + sets(size, count, shown) + ".";
        }
        List<String> single = shown.stream().map(set -> set.get(0)).toList();
        return isOne(count)
                ? "Ohne " + single.get(0) + " " + would() + "."
                : "Hätte auch nur einer dieser " + number(count) + " Faktoren gefehlt, " + would() + ": "
                        + any(single, count) + ".";
    }

    private String sets(int size, BigInteger count, List<List<String>> shown) {
        if (isOne(count)) {
            return "diese " + number(size) + " zusammen: " + all(shown.get(0));
        }
        List<String> sets =
                shown.stream().map(set -> list(set, "mit", "weiteren")).toList();
        return "jede dieser " + number(count) + " Gruppen von je " + number(size) + ": " + alternatives(sets, count);
    }

    private String any(List<String> names, BigInteger count) {
        BigInteger rest = count.subtract(BigInteger.valueOf(names.size()));
        return rest.signum() == 0
                ? list(names, "oder", "")
                : String.join(", ", names) + " oder "
                        + (isOne(rest) ? "ein weiterer" : "einer von " + number(rest) + " weiteren");
    }

    @Override
    String limitedPreventions(int upToSize, boolean noneKnown) {
        String what = "Es gibt mehr Wege, auf denen es zu " + relieved("verhindern", "verkürzen", "mildern")
                + " gewesen wäre, als sich aufzählen ließen";
        if (upToSize == 0) {
            return what + ".";
        }
        return what
                + (noneKnown ? "; jeder braucht mehr als " : "; alle mit höchstens ")
                + (upToSize == 1 ? noneKnown ? "eine Änderung" : "einer Änderung" : number(upToSize) + " Änderungen")
                + (noneKnown ? "." : " sind bekannt.");
    }

    @Override
    String preventedByDone(BigInteger total, boolean complete) {
        return "Die erledigten Maßnahmen schließen " + every(total, complete) + " aus.";
    }

    @Override
    String preventedByAll(BigInteger total, BigInteger done, boolean anyDone, boolean complete) {
        return anyDone
                ? "Sind auch die geplanten Maßnahmen erledigt, schließen die Maßnahmen " + every(total, complete)
                        + " aus; die erledigten bisher " + (done.signum() == 0 ? "keine" : number(done)) + "."
                : "Sind die geplanten Maßnahmen erledigt, schließen sie " + every(total, complete)
                        + " aus; noch ist keine erledigt.";
    }

    private String every(BigInteger total, boolean complete) {
        if (!complete) {
            return "jede Kombination, auch die nicht aufgezählten,";
        }
        if (isOne(total)) {
            return "die einzige Kombination";
        }
        return total.equals(BigInteger.TWO) ? "beide Kombinationen" : "alle " + number(total) + " Kombinationen";
    }

    @Override
    String onlyOneNotCut() {
        return "Die Maßnahmen schließen die einzige Kombination nicht aus.";
    }

    @Override
    String cut(BigInteger total, BigInteger done, BigInteger planned, boolean complete) {
        if (done.signum() > 0) {
            return "Erledigte Maßnahmen schließen " + some(done, total, complete) + " aus"
                    + (done.equals(total) ? "" : ", geplante " + more(planned));
        }
        if (planned.signum() > 0) {
            return "Die geplanten Maßnahmen schließen " + some(planned, total, complete) + " aus";
        }
        return "Die Maßnahmen schließen keine von " + listed(total, complete) + " aus";
    }

    private String some(BigInteger cut, BigInteger total, boolean complete) {
        return complete && cut.equals(total) ? every(total, true) : number(cut) + " von " + listed(total, complete);
    }

    private String listed(BigInteger total, boolean complete) {
        return (isOne(total) ? "einer Kombination" : number(total) + " Kombinationen")
                + (complete ? "" : isOne(total) ? ", die sich aufzählen ließ," : ", die sich aufzählen ließen,");
    }

    private String more(BigInteger planned) {
        return planned.signum() == 0 ? "keine weitere" : number(planned) + " weitere";
    }

    @Override
    String open(BigInteger count, List<List<String>> shown, boolean complete, boolean larger) {
        String known = alternatives(shown.stream().map(this::all).toList(), count);
        String unknown = "einige der nicht aufgezählten";
        if (known.isEmpty()) {
            return "; offen bleiben " + unknown + ".";
        }
        String stays = "offen " + (isOne(count) ? "bleibt " : "bleiben ") + number(count);
        String leads =
                number(count) + (isOne(count) ? " führt" : " führen") + " weiter dazu, zum Teil mit mehr Faktoren";
        return "; " + (larger ? leads : stays) + ": " + known + (complete ? "." : "; vielleicht auch " + unknown + ".");
    }

    @Override
    String additions(int size, BigInteger count, List<List<String>> shown, boolean underlyingOnly) {
        if (size > 1) {
            return "Um den Rest auszuschließen, braucht es Maßnahmen gegen mindestens " + number(size)
                    + (underlyingOnly ? " weitere zugrunde liegende" : " weitere") + " Faktoren, etwa "
                    + all(shown.get(0)) + ".";
        }
        List<String> single = shown.stream().map(set -> set.get(0)).toList();
        return "Eine weitere Maßnahme würde den Rest ausschließen, wenn sie "
                + (isOne(count)
                        ? single.get(0)
                        : "einen dieser " + number(count) + " Faktoren beseitigt: " + any(single, count))
                + (isOne(count) ? " beseitigt." : ".");
    }

    @Override
    String proposals(BigInteger count, boolean all) {
        return "Was erst vorgeschlagen ist, würde " + (all ? "alles Offene" : number(count) + " davon")
                + " ausschließen; entschieden ist es noch nicht.";
    }

    @Override
    String noAddition(boolean underlyingOnly) {
        return "Keine Maßnahmen gegen beeinflussbare " + (underlyingOnly ? "zugrunde liegende " : "")
                + "Faktoren würden den Rest ausschließen.";
    }

    @Override
    String orOneExplained(String factor) {
        return "eine gegen " + factor + ", einen Faktor, den andere erklären, würde genügen.";
    }

    @Override
    String orSomeExplained(List<String> factors) {
        return number(factors.size()) + " gegen " + all(factors)
                + ", die zum Teil andere Faktoren erklären, würden genügen.";
    }

    @Override
    String andMore(String rest) {
        return "und " + rest + " weitere";
    }

    private String all(List<String> names) {
        return list(names, "und", "weitere");
    }
}
