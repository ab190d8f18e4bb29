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
    private static final String KINDS = """
            Chat message = Chatnachricht
            Chat system = Chatsystem
            Alert fired = Alarm ausgelöst
            Alert resolved = Alarm beendet
            Acknowledged = Angenommen
            Unacknowledged = Nicht mehr angenommen
            Assigned = Zugewiesen
            Escalated = Eskaliert
            Notified = Benachrichtigt
            Responder joined = Person kam hinzu
            Status change = Statuswechsel
            Severity change = Wechsel des Schweregrads
            Impact change = Änderung der Auswirkung
            Deployment started = Deployment begonnen
            Deployment finished = Deployment beendet
            Deployment failed = Deployment gescheitert
            Rollback = Rollback
            Config change = Konfigurationsänderung
            Release = Release
            Hypothesis raised = Hypothese aufgestellt
            Hypothesis confirmed = Hypothese bestätigt
            Hypothesis discarded = Hypothese verworfen
            Communication = Kommunikation
            Customer report = Kundenmeldung
            Observation = Beobachtung
            Log = Log
            Annotation = Anmerkung
            Note = Hinweis
            Other = Sonstiges
            """;
    private static final String STATES = """
            Lead up started = Beginn der Vorgeschichte
            Detected = Erkannt
            Declared = Ausgerufen
            Mobilized = Mobilisiert
            Public notice = Öffentlicher Hinweis
            Identified = Identifiziert
            Contained = Eingedämmt
            Mitigated = Entschärft
            Impact ended = Ende der Auswirkung
            Resolved = Behoben
            Closed = Geschlossen
            Draft = Entwurf
            In review = In Prüfung
            Reviewed = Geprüft
            Standard = Standard
            Retrospective = Nachträglich erfasst
            Drill = Übung
            Tutorial = Schulung
            Alert = Alarm
            Employee report = Meldung aus dem Haus
            Partner report = Meldung eines Partners
            Audit = Audit
            Automated test = Automatischer Test
            None = Keine
            Degraded = Beeinträchtigt
            Partial outage = Teilausfall
            Major outage = Großer Ausfall
            Full outage = Vollständiger Ausfall
            Data loss = Datenverlust
            Warning = Warnung
            Error = Fehler
            Approved = Genehmigt
            Changes requested = Änderungen verlangt
            Abstained = Enthalten
            incident lead = Einsatzleitung
            service owner = für den Dienst verantwortlich
            responder = im Einsatz
            engineering manager = Leitung der Technik
            product manager = Leitung des Produkts
            customer liaison = Kontakt zu Kunden
            note taker = Protokoll
            observer = zu Gast
            Monday = Montag
            Tuesday = Dienstag
            Wednesday = Mittwoch
            Thursday = Donnerstag
            Friday = Freitag
            Saturday = Samstag
            Sunday = Sonntag
            """;
    private static final String FIGURES = """
            %s to %s = %s bis %s
            at least %s = mindestens %s
            about %s = etwa %s
            %s before = %s davor
            unknown = unbekannt
            stated = angegeben
            inferred from the timeline = aus der Zeitleiste erschlossen
            no end recorded = kein Ende festgehalten
            (not visible to customers) = (für Kunden nicht sichtbar)
            over %s = über %s
            %s of the error budget = %s des Fehlerbudgets
            %s recovered = %s wiederhergestellt
            %s instead of %s = %s statt %s
            a series of figures, usually %s = eine Reihe von Zahlen, sonst %s
            1 customer = 1 Kunde
            %s customers = %s Kunden
            customers = Kunden
            1 account = 1 Konto
            %s accounts = %s Konten
            accounts = Konten
            1 user = 1 Nutzer
            %s users = %s Nutzer
            users = Nutzer
            Accounts affected = Betroffene Konten
            Users affected = Betroffene Nutzer
            Visible to customers = Für Kunden sichtbar
            Time in %s = Dauer „%s“
            Not known = Nicht bekannt
            and %s more = und %s weitere
            %s and %s more = %s und %s weitere
            %s and %s more sorts = %s und %s weitere Arten
            %s and %s = %s und %s
            Time to detect = Zeit bis zum Erkennen
            Time to acknowledge = Zeit bis zum Annehmen
            Time to mitigate = Zeit bis zum Entschärfen
            Time to resolve = Zeit bis zum Beheben
            from %s to %s = von %s bis %s
            unknown: no time for %s = unbekannt: keine Zeit für %s
            unknown: the end is before the start = unbekannt: das Ende liegt vor dem Beginn
            impact %s has no known start = der Beginn der Auswirkung %s ist nicht bekannt
            impact %s ended, but nobody knows when = die Auswirkung %s endete, aber niemand weiß, wann
            impact %s has no end and starts after %s; it does not count yet = \
            die Auswirkung %s hat kein Ende und beginnt nach %s; sie zählt noch nicht
            impact %s has no end; it counts up to %s = die Auswirkung %s hat kein Ende; sie zählt bis %s
            impact %s names no service = die Auswirkung %s nennt keinen Dienst
            impact %s does not say how many customers were affected at most = \
            die Auswirkung %s sagt nicht, wie viele Kunden höchstens betroffen waren
            impact %s does not say how many customers reported = \
            die Auswirkung %s sagt nicht, wie viele Kunden sie meldeten
            impact %s does not say how many support tickets it caused = \
            die Auswirkung %s sagt nicht, wie viele Supportanfragen sie auslöste
            """;
    private static final String ROWS = """
            1 event = 1 Ereignis
            %s events = %s Ereignisse
            1 row = 1 Zeile
            %s rows = %s Zeilen
            1 row was read = 1 Zeile wurde gelesen
            %s rows were read = %s Zeilen wurden gelesen
            %s: %s gave events, %s were left out by a stated rule, %s could not be read. = \
            %s: %s ergaben Ereignisse, %s blieben nach einer genannten Regel weg, %s ließen sich nicht lesen.
            %s, of which %s tell of a fact that another record tells too, make %s on the timeline. = \
            %s, davon %s über etwas, das auch ein anderer Eintrag sagt, ergeben %s auf der Zeitleiste.
            All times are in %s, shown to the second. = Alle Zeiten in %s, auf die Sekunde gezeigt.
            Events: %s of %s shown in full; the other %s are folded into %s, log lines and observations first. = \
            Ereignisse: %s von %s einzeln gezeigt; die übrigen %s sind zu %s zusammengefasst, Logzeilen und \
            Beobachtungen zuerst.
            Time unknown = Zeit unbekannt
            Key event: = Schlüsselereignis:
            (%s times) = (%s-mal)
            (worded by the authors) = (Wortlaut der Autoren)
            Until %s: %s = Bis %s: %s
            %s (%s of %s shown) = %s (%s von %s gezeigt)
            %s … (%s more characters) = %s … (%s weitere Zeichen)
            (not answered yet) = (noch nicht beantwortet)
            recording = Aufzeichnung
            Timeline drawing = Zeichnung der Zeitleiste
            Timeline drawing, times in %s = Zeichnung der Zeitleiste, Zeiten in %s
            From %s to %s %s, %s = Von %s bis %s %s, %s
            %s outside this stretch or without a known time: see the table. = \
            %s außerhalb dieser Spanne oder ohne bekannte Zeit: siehe Tabelle.
            Alerts and pages = Alarme und Rufe
            Changes = Änderungen
            People = Menschen
            Status and customers = Status und Kunden
            Systems = Systeme
            (inferred) = (erschlossen)
            Contents = Inhalt
            Skip to the report = Zum Bericht springen
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
            Organizational = Organisation
            Bug = Fehler im Code
            Change = Änderung
            Scale = Last
            Architecture = Architektur
            Dependency = Abhängigkeit
            External = Extern
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
        for (String part : new String[] {
            HEADINGS, CAPTIONS, COLUMNS, KINDS, STATES, FIGURES, ROWS, FACTS, FACTORS, LABELS, SENTENCES
        }) {
            part.lines().map(line -> line.split(" = ", 2)).forEach(term -> terms.put(term[0], term[1]));
        }
        return terms;
    }
}
