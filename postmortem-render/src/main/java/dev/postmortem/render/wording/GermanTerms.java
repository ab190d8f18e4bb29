package dev.postmortem.render.wording;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the words of a report are in German. */
final class GermanTerms {
    private static final String HEADINGS = """
            Summary = Zusammenfassung
            Impact = Auswirkungen
            Customers to care for = Kunden, um die wir uns kümmern
            Milestones = Meilensteine
            Severity over time = Schweregrad im Verlauf
            Timeline = Zeitleiste
            Analysis = Analyse
            Monitoring = Überwachung
            Underlying causes = Tiefere Ursachen
            Response = Reaktion
            Contributing factors = Beitragende Faktoren
            How they worked together = Wie sie zusammenwirkten
            What was enough for: %s = Was ausreichte für: %s
            What would have prevented it = Was es verhindert hätte
            Action items = Maßnahmen
            Meeting = Besprechung
            Agenda = Tagesordnung
            Approvals = Freigaben
            Lessons = Erkenntnisse
            What went well = Was gut lief
            What went poorly = Was schlecht lief
            Where we got lucky = Wo wir Glück hatten
            What surprised us = Was uns überraschte
            Open questions = Offene Fragen
            Message to customers = Mitteilung an Kunden
            What happened = Was geschah
            What we are doing = Was wir tun
            Glossary = Glossar
            References = Verweise
            How this timeline came about = Wie diese Zeitleiste entstand
            Sources = Quellen
            Assumptions = Annahmen
            What could not be read = Was sich nicht lesen ließ
            Long silences = Lange Pausen
            Contradictions = Widersprüche
            Review findings = Befunde der Prüfung
            """;
    private static final String CAPTIONS = """
            Observed impact, times in %s = Beobachtete Auswirkungen, Zeiten in %s
            Milestones, times in %s = Meilensteine, Zeiten in %s
            Changes of severity, times in %s = Änderungen des Schweregrads, Zeiten in %s
            Sources, times in %s = Quellen, Zeiten in %s
            Long silences, times in %s = Lange Pausen, Zeiten in %s
            What contributed, and how sure we are = Was beitrug, und wie sicher wir sind
            What will be done, by whom and when = Was getan wird, von wem und bis wann
            Who decided what, and when = Wer was wann entschied
            Files and rows that gave no event = Dateien und Zeilen ohne Ereignis
            What had to be assumed = Was angenommen werden musste
            What a review of this report found = Was eine Prüfung dieses Berichts fand
            What cannot be true together = Was nicht zugleich wahr sein kann
            """;
    private static final String COLUMNS = """
            Action = Maßnahme
            Addresses = Wirkt gegen
            Assumption = Annahme
            Business figures = Geschäftszahlen
            By = Durch
            Category = Kategorie
            Clock corrected by = Uhr korrigiert um
            Comment = Kommentar
            Confidence = Sicherheit
            Cost = Kosten
            Customer = Kunde
            Customers affected = Betroffene Kunden
            Customers who reported = Kunden, die es meldeten
            Decision = Entscheidung
            Due = Fällig
            Events = Ereignisse
            Evidence = Belege
            Factor = Faktor
            Failed requests = Fehlgeschlagene Anfragen
            File = Datei
            Finding = Befund
            First = Erstes
            Format = Format
            From = Von
            How known = Woher bekannt
            How to declare it instead = Wie man es angibt
            Id = Kennung
            In our hands = In unserer Hand
            Joined = Zusammengeführt
            Kind = Art
            Last = Letztes
            Layer = Ebene
            Left out = Ausgelassen
            Length = Länge
            Lost data = Verlorene Daten
            Milestone = Meilenstein
            Notes = Anmerkungen
            Out of order = Umgeordnet
            Owner = Verantwortlich
            Part = Rolle
            Priority = Priorität
            Problem = Problem
            Problems = Probleme
            Remedy = Abhilfe
            Rows = Zeilen
            Rule = Regel
            Segment = Segment
            Service levels = Servicequalität
            Severity = Schweregrad
            Since impact started = Seit Beginn der Auswirkung
            Source = Quelle
            Status = Stand
            Support tickets = Supportanfragen
            Ticket = Ticket
            Time = Zeit
            Told = Informiert
            Type = Art
            Until = Bis
            What to do = Was zu tun ist
            When = Wann
            Where = Wo
            Who = Wer
            Why = Warum
            Year = Jahr
            Zone = Zone
            """;
    private static final String FACTS = """
            Attendees = Teilnehmende
            Optional attendees = Optional Teilnehmende
            Contributors = Mitwirkende
            Detected by = Bemerkt durch
            Duration = Dauer
            Environments = Umgebungen
            Facilitator = Moderation
            Functions = Funktionen
            Impact started = Beginn der Auswirkung
            Incident = Vorfall
            Incident status = Stand des Vorfalls
            No postmortem because = Kein Postmortem, weil
            Published = Veröffentlicht
            Recording = Aufzeichnung
            Related = Verwandt
            Repeats = Wiederholt
            Revision = Fassung
            Services = Dienste
            Teams = Teams
            Trigger = Auslöser
            What stopped it = Was es beendete
            What keeps it from coming back = Was eine Wiederholung verhindert
            """;
    private static final String FACTORS = """
            This alone = Dies allein führte zu
            Any one of these = Jedes davon allein führte zu
            Any %s of these = Je %s davon zusammen führten zu
            All of these together = Alle zusammen führten zu
            brought about “%s” (%s): = „%s“ (%s):
            Evidence: = Belege:
            no = nein
            Confirmed = Bestätigt
            Likely = Wahrscheinlich
            Suspected = Vermutet
            Unknown = Unbekannt
            Condition = Bedingung
            Amplifier = Verstärker
            Barrier absent = Fehlende Barriere
            Barrier failed = Versagende Barriere
            Detection gap = Lücke in der Erkennung
            Response gap = Lücke in der Reaktion
            Mitigator = Begrenzer
            Outcome = Ergebnis
            occurrence = Eintreten
            duration = Dauer
            severity = Schwere
            Combination %s = Kombination %s
            open = offen
            closed once done = ausgeschlossen, wenn erledigt
            closed = ausgeschlossen
            by %s = durch %s
            by several actions together = durch mehrere Maßnahmen zusammen
            “%s” (done) = „%s“ (erledigt)
            “%s” (planned) = „%s“ (geplant)
            %s of %s combinations are shown. = %s von %s Kombinationen werden gezeigt.
            How much each factor matters = Wie viel jeder Faktor ausmacht
            In combinations = In Kombinationen
            %s of %s = %s von %s
            Structural importance = Strukturelle Bedeutung
            Fussell-Vesely importance = Bedeutung nach Fussell-Vesely
            """;
    private static final String LABELS = """
            Technical = Technik
            Process = Prozess
            Human system = Mensch und System
            External = Extern
            Organisation = Organisation
            Prevent = Verhindern
            Mitigate = Begrenzen
            Detect = Erkennen
            Repair = Beheben
            Investigate = Untersuchen
            Proposed = Vorgeschlagen
            Open = Offen
            In progress = In Arbeit
            Done = Erledigt
            Wont do = Abgelehnt
            Why: = Warum:
            How: = Wie:
            Done when: = Erledigt, wenn:
            Declined because: = Abgelehnt, weil:
            For discussion in the meeting. = Zur Diskussion in der Besprechung.
            """;
    private static final String SENTENCES = """
            Structural importance says in which share of all situations of the other factors this one makes the \
            difference. = \
            Die strukturelle Bedeutung sagt, in welchem Anteil aller Lagen der anderen Faktoren dieser den \
            Ausschlag gibt.
            Fussell-Vesely importance says how likely it is that a combination with this factor was at work, given \
            the likelihoods. = \
            Die Bedeutung nach Fussell-Vesely sagt, wie wahrscheinlich eine Kombination mit diesem Faktor am Werk \
            war, nach den angegebenen Wahrscheinlichkeiten.
            %s of %s factors are shown. = %s von %s Faktoren werden gezeigt.
            If one action fails, it can come about again. = Scheitert eine einzige Maßnahme, kann es wieder dazu kommen.
            At least %s actions have to fail before it can come about again. = \
            Mindestens %s Maßnahmen müssen scheitern, bevor es wieder dazu kommen kann.
            Only “%s” keeps one combination closed. = Nur „%s“ hält eine Kombination geschlossen.
            Only “%s” keeps %s combinations closed. = Nur „%s“ hält %s Kombinationen geschlossen.
            Which actions alone keep a combination closed was asked of the first %s. = \
            Welche Maßnahmen allein eine Kombination geschlossen halten, wurde nur für die ersten %s gefragt.
            why “%s” came about = warum es zu „%s“ kam
            """;

    private GermanTerms() {}

    static Map<String, String> all() {
        Map<String, String> terms = new LinkedHashMap<>();
        for (String part : new String[] {HEADINGS, CAPTIONS, COLUMNS, FACTS, FACTORS, LABELS, SENTENCES}) {
            part.lines().map(line -> line.split(" = ", 2)).forEach(term -> terms.put(term[0], term[1]));
        }
        return terms;
    }
}
