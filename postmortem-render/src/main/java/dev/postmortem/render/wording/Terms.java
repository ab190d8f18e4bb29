package dev.postmortem.render.wording;

import dev.postmortem.render.document.TableColumn;
import java.util.Locale;
import java.util.Map;

/** The words that a report itself uses, in a language: headings, columns, and what is said about factors. */
public final class Terms {
    private static final Terms ENGLISH = new Terms(Locale.ENGLISH, Map.of());

    private final Locale language;
    private final Map<String, String> translations;

    private Terms(Locale language, Map<String, String> translations) {
        this.language = language;
        this.translations = translations;
    }

    /**
     * Returns the words of a language.
     *
     * @param locale the locale of the reader
     * @return the German words if its language is German, and the English ones otherwise
     */
    public static Terms of(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? German.TERMS : ENGLISH;
    }

    /** {@return the language, without a country} */
    public Locale language() {
        return language;
    }

    /**
     * Returns the locale of the numbers among these words.
     *
     * @param reader the locale of the reader
     * @return the same if it has this language, and this language otherwise
     */
    public Locale numbersOf(Locale reader) {
        return reader.getLanguage().equals(language.getLanguage()) ? reader : language;
    }

    /**
     * Returns a term in this language.
     *
     * @param english the term in English
     * @return the term; in English if there is no other word for it
     */
    public String of(String english) {
        return translations.getOrDefault(english, english);
    }

    /**
     * Returns a term as a name for machines, which is the same in every language.
     *
     * @param english the term in English
     * @return the name, such as {@code impact-started}
     */
    public static String key(String english) {
        return english.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /**
     * Returns a column with a term as its title.
     *
     * @param english the term in English
     * @return the column, with the key of the term
     */
    public TableColumn column(String english) {
        return TableColumn.of(of(english)).toBuilder().key(key(english)).build();
    }

    /**
     * Returns a term with values in it.
     *
     * @param english the term in English, with {@code %s} for each value
     * @param values the values, in the order of the English term
     * @return the term with the values
     */
    public String of(String english, Object... values) {
        return String.format(Locale.ROOT, of(english), values);
    }

    /**
     * Returns a term with a number in it.
     *
     * @param number the number
     * @param one the English term for one
     * @param many the English term for any other number, with {@code %s} for it
     * @return the term with the number
     */
    public String counted(Number number, String one, String many) {
        return number.longValue() == 1 && number.toString().equals("1") ? of(one) : of(many, number);
    }

    /** Read when it is first asked for. */
    private static final class German {
        static final Terms TERMS = new Terms(Locale.GERMAN, TermList.of(Locale.GERMAN));
    }
}
