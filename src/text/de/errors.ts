import type { Rooms } from '../rooms.ts';

export const errors: Rooms['errors'] = {
  'camera-missing': {
    title: 'Keine Kamera gefunden.',
    advice: 'Wähle ein Bild, lege eins ab oder füge es ein. Oder schließe eine Kamera an und versuche es noch einmal.',
  },
  'camera-denied': {
    title: 'Die Kamera ist hier nicht erlaubt.',
    advice: 'Erlaube die Kamera für diese Seite in den Einstellungen des Browsers, oder wähle ein Bild.',
  },
  'camera-busy': {
    title: 'Die Kamera wird anderswo benutzt.',
    advice: 'Schließe die App oder den Tab, der sie benutzt, und versuche es noch einmal.',
  },
  'camera-lost': {
    title: 'Die Kamera ist ausgefallen.',
    advice: 'Schließe sie wieder an und starte sie, oder wähle ein Bild.',
  },
  'camera-still': {
    title: 'Die Kamera zeigt nichts Neues.',
    advice:
      'Vielleicht braucht sie gerade eine andere App oder ein Anruf. Sobald sie frei ist, geht es von selbst weiter; sonst halte sie an und starte sie neu.',
  },
  'torch-failed': {
    title: 'Das Licht ließ sich nicht umschalten.',
    advice:
      'Die Kamera läuft weiter wie bisher. Schließe andere Apps, die das Licht brauchen oder Strom sparen, und drücke noch einmal.',
  },
  'picture-empty': {
    title: 'Diese Datei ist leer.',
    advice: 'Wähle ein anderes Bild; vielleicht wurde die Datei nicht fertig kopiert.',
  },
  'picture-unreadable': {
    title: 'Diese Datei ist kein Bild, das sich öffnen lässt.',
    advice: 'Wähle ein vollständiges Bild als JPEG, PNG, WebP, AVIF oder GIF.',
  },
  'picture-too-large': {
    title: 'Dieses Bild ist zu groß, um es sicher zu öffnen.',
    advice: 'Wähle eins mit höchstens 50 Megapixeln, oder mach einen Screenshot davon und nimm den.',
  },
  'share-lost': {
    title: 'Was geteilt wurde, ist nicht angekommen.',
    advice: 'Teile es noch einmal, oder wähle es hier. Wenn das Gerät voll ist, gib vorher unter Speicher etwas frei.',
  },
  'example-missing': {
    title: 'Dieses Beispiel ließ sich nicht laden.',
    advice: 'Verbinde dich mit dem Netz und versuche es noch einmal, oder wähle ein eigenes Bild.',
  },
  'model-missing': {
    title: 'Das Modell ließ sich nicht laden.',
    advice: 'Verbinde dich einmal mit dem Netz und lade die Seite neu; danach bleibt es auf diesem Gerät.',
  },
  'model-stands-in': {
    title: 'Das aktive Modell ließ sich nicht öffnen; das Modell der App springt ein.',
    advice: 'Wähle unter Modelle eine andere Version. Gelöscht wurde nichts.',
  },
  'model-damaged': {
    title: 'Die Modelldatei ist beschädigt.',
    advice: 'Lade die Seite neu, um sie noch einmal zu holen. Von deinen Sachen wurde nichts verändert.',
  },
  'line-stalled': {
    title: 'Die Verbindung steht still.',
    advice:
      'Prüfe die Verbindung und versuche es noch einmal. Was gespeichert ist und was du gemacht hast, ist unberührt.',
  },
  'model-unfit': {
    title: 'Dieses Modell ist für andere Bilder gemacht.',
    advice: 'Wähle unter Modelle eine andere Version; diese bleibt, wie sie ist.',
  },
  'insecure-context': {
    title: 'Diese Adresse ist nicht sicher, deshalb sperrt der Browser, was die App braucht.',
    advice: 'Öffne die App über https, oder auf diesem Rechner als http://localhost.',
  },
  'engine-unavailable': {
    title: 'In diesem Browser ließ sich keine Engine starten.',
    advice: 'Aktualisiere den Browser, oder schalte WebAssembly oder WebGL wieder ein, und lade die Seite neu.',
  },
  'engine-missing': {
    title: 'Die Engine ließ sich nicht laden.',
    advice:
      'Verbinde dich mit dem Netz und versuche es noch einmal; sobald die App „Offline bereit“ sagt, ist sie auf diesem Gerät.',
  },
  'worker-unstable': {
    title: 'Die Engine fällt immer wieder aus.',
    advice:
      'Schließe andere aufwendige Tabs und versuche es noch einmal. Hilft das nicht, lade die Seite neu oder starte den Browser neu.',
  },
  'dataset-missing': {
    title: 'Wo diese App herkommt, gibt es den Datensatz nicht.',
    advice: 'Wer sie betreibt, fügt ihn mit „npm run data“ hinzu; prüfe dann erneut. Erkennen geht auch ohne ihn.',
  },
  'dataset-damaged': {
    title: 'Ein Teil des Datensatzes kam beschädigt an.',
    advice: 'Lade ihn noch einmal; die heilen Teile bleiben.',
  },
  'dataset-interrupted': {
    title: 'Der Datensatz ließ sich nicht zu Ende laden.',
    advice: 'Verbinde dich mit dem Netz und lade noch einmal; es geht beim ersten fehlenden Teil weiter.',
  },
  'screen-missing': {
    title: 'Diese Ansicht ließ sich nicht laden.',
    advice:
      'Verbinde dich mit dem Netz und lade die Seite neu; sobald die App „Offline bereit“ sagt, ist jede Ansicht hier.',
  },
  'language-missing': {
    title: 'Diese Sprache ließ sich nicht holen.',
    advice: 'Verbinde dich mit dem Netz, lade neu und wähle sie noch einmal; danach bleibt sie auf diesem Gerät.',
  },
  'offline-unavailable': {
    title: 'Dieses Fenster behält keine Offline-Kopie.',
    advice: 'Mit Netz geht alles. Um die App offline zu nutzen, öffne sie in einem gewöhnlichen Fenster.',
  },
  'offline-incomplete': {
    title: 'Die Offline-Kopie ist nicht vollständig.',
    advice: 'Bleib verbunden und drücke „Fertig speichern“; die App läuft inzwischen weiter.',
  },
  'training-unsupported': {
    title: 'Dieses Netz lässt sich hier nicht trainieren.',
    advice: 'Beginne mit einem Modell der App, oder trainiere eins von Grund auf.',
  },
  'training-diverged': {
    title: 'Das Training lief aus dem Ruder und wurde gestoppt.',
    advice: 'Die bisher besten Gewichte bleiben. Versuche es mit einer kleineren Lernrate.',
  },
  'training-options': {
    title: 'Diese Einstellungen passen nicht zusammen.',
    advice: 'Ändere, was genannt ist, oder beginne neu mit einer Vorlage.',
  },
  'training-elsewhere': {
    title: 'Es läuft schon ein Training.',
    advice: 'Warte, bis es endet, oder stoppe es; vielleicht läuft es in einem anderen Tab dieser App.',
  },
  'adaptation-elsewhere': {
    title: 'Es wird schon ein Modell angelernt.',
    advice:
      'Warte, bis das endet, oder stoppe es unter Trainieren, Anpassen; vielleicht läuft es in einem anderen Tab dieser App.',
  },
  'evaluation-elsewhere': {
    title: 'Es wird gerade ein Modell ausgewertet.',
    advice:
      'Warte, bis das endet, oder stoppe es unter Auswerten; vielleicht läuft es in einem anderen Tab dieser App.',
  },
  'checkpoint-unkept': {
    title: 'Der Stand dieses Laufs ließ sich nicht speichern: Auf diesem Gerät ist kein Platz mehr.',
    advice:
      'Das Training geht weiter. Schaffe Platz, dann wird wieder gespeichert; bis dahin führt ein Neuladen zum letzten Stand zurück.',
  },
  'training-lost': {
    title: 'Das Training ist abgebrochen: Die Engine antwortet nicht mehr.',
    advice: 'Alles bis zum letzten Checkpoint bleibt, deine Modelle auch. Mach dort weiter, oder verwirf den Lauf.',
  },
  'checkpoint-damaged': {
    title: 'Der unterbrochene Lauf lässt sich nicht fortsetzen: Sein Checkpoint ist beschädigt.',
    advice: 'Starte ihn neu. Deine Modelle sind unverändert.',
  },
  'replica-died': {
    title: 'Einer der Kerne macht nicht mehr mit.',
    advice: 'Das Training geht mit den anderen ab dem letzten fertigen Schritt weiter.',
  },
  'storage-full': {
    title: 'Auf diesem Gerät ist kein Platz mehr.',
    advice: 'Schaffe etwas Platz und versuche es noch einmal. Was schon hier war, ist unverändert.',
  },
  'storage-unavailable': {
    title: 'Dieses Fenster kann nichts speichern.',
    advice: 'Öffne die App in einem gewöhnlichen Fenster statt in einem privaten; Erkennen geht inzwischen.',
  },
  'storage-silent': {
    title: 'Der Speicher des Browsers antwortet nicht.',
    advice:
      'Erkennen geht inzwischen; Lernbilder, Modelle und Läufe lassen sich weder ansehen noch speichern. Versuche es noch einmal, oder starte den Browser neu.',
  },
  'storage-blocked': {
    title: 'Ein anderer Tab benutzt noch eine ältere Fassung dessen, was hier gespeichert ist.',
    advice: 'Schließe die anderen Tabs der App und lade die Seite neu.',
  },
  'storage-outdated': {
    title: 'Was hier gespeichert ist, gehört zu einer neueren Version der App.',
    advice: 'Lade die Seite neu, um diese Version zu bekommen; bis dahin lässt sich alles nur ansehen und exportieren.',
  },
  'storage-failed': {
    title: 'Der Browser konnte nicht lesen oder schreiben, was hier gespeichert ist.',
    advice: 'Versuche es noch einmal; hilft das nicht, starte den Browser neu. Was schon hier war, ist unverändert.',
  },
  'version-missing': {
    title: 'Diese Modellversion gibt es hier nicht mehr.',
    advice: 'Vielleicht wurde sie in einem anderen Tab gelöscht; wähle eine andere Version.',
  },
  'results-unreadable': {
    title: 'Diese Datei enthält keine Ergebnisse von Experimenten.',
    advice: 'Wähle eine, die „npm run experiments“ geschrieben hat. Es wurde nichts verändert.',
  },
  'run-missing': {
    title: 'Diesen Lauf oder dieses Experiment gibt es hier nicht mehr.',
    advice: 'Vielleicht wurde es in einem anderen Tab gelöscht; wähle ein anderes oder starte neu.',
  },
  'label-unfit': {
    title: 'Eine Klasse braucht einen Namen mit 1 bis 100 Zeichen.',
    advice: 'Wähle einen anderen.',
  },
  'archive-unreadable': {
    title: 'Diese Datei ist kein ZIP, das sich öffnen lässt.',
    advice:
      'Vielleicht wurde sie nicht zu Ende kopiert; kopiere oder exportiere sie noch einmal. Es wurde nichts verändert.',
  },
  'archive-unsupported': {
    title: 'Dieses ZIP benutzt etwas, das nicht unterstützt wird.',
    advice:
      'Erstelle es neu: ohne Passwort, in einem Teil und mit der üblichen Komprimierung. Es wurde nichts verändert.',
  },
  'archive-too-large': {
    title: 'Dieses ZIP enthält mehr, als sich sicher öffnen lässt.',
    advice: 'Teile es in kleinere auf. Es wurde nichts verändert.',
  },
  'archive-unsafe': {
    title: 'Dieses ZIP zu öffnen wäre nicht sicher.',
    advice: 'Trau ihm nur, wenn du weißt, wer es gemacht hat. Es wurde nichts verändert.',
  },
  'export-too-large': {
    title: 'Das ist mehr, als in ein ZIP passt.',
    advice:
      'Nimm einige Bilder aus dem Stapel, oder exportiere Lernbilder und Modelle einzeln. Es wurde nichts verändert.',
  },
  'archive-damaged': {
    title: 'Dieses ZIP ist beschädigt.',
    advice: 'Kopiere oder exportiere es noch einmal. Es wurde nichts verändert.',
  },
  'backup-newer': {
    title: 'Diese Sicherung stammt aus einer neueren Version der App.',
    advice:
      'Lade die Seite neu, um diese Version zu bekommen, und stelle sie dann wieder her. Es wurde nichts verändert.',
  },
  'archive-contents': {
    title: 'Dieses ZIP enthält nicht, was hier erwartet wird.',
    advice:
      'Ein ZIP mit Lernbildern hat einen Ordner je Klasse; eine Sicherung stellst du unter Speicher wieder her. Es wurde nichts verändert.',
  },
  'model-refused': {
    title: 'Dieses Modell lässt sich nicht öffnen.',
    advice: 'Es wurde nichts verändert.',
  },
  'archive-model-differs': {
    title: 'Das Modell in diesem ZIP rechnet anders als bei seinem Export.',
    advice: 'Exportiere es dort, wo es herkommt, noch einmal. Es wurde nichts verändert.',
  },
  'export-unsupported': {
    title: 'Dieses Modell lässt sich in diesem Format nicht schreiben.',
    advice: 'Wähle ein anderes Format; das von Selvedge geht immer. Es wurde nichts verändert.',
  },
  'samples-missing': {
    title: 'Es gibt nichts, woraus das Modell lernen könnte.',
    advice: 'Mach ein paar Aufnahmen, sag, was sie zeigen, und lerne es dann an.',
  },
  'rehearsal-missing': {
    title: 'Es gibt nichts zum Wiederholen, also würde das Modell beim Anlernen vergessen, was es weiß.',
    advice: 'Lade den Datensatz unter Trainieren, Von Grund auf, und lerne es dann an.',
  },
  'adaptation-missing': {
    title: 'Was angelernt wurde, ist nicht mehr da.',
    advice: 'Lerne noch einmal an; deine Lernbilder und Modelle sind unverändert.',
  },
  'class-fixed': {
    title: 'Die Klassen, die die App mitbringt, bleiben, wie sie sind.',
    advice: 'Füge eine eigene Klasse hinzu; die kannst du umbenennen, zusammenlegen oder entfernen.',
  },
  'class-missing': {
    title: 'Das aktive Modell hat diese Klasse nicht.',
    advice: 'Vielleicht wurde es in einem anderen Tab geändert; wähle noch einmal unter seinen Klassen.',
  },
  'classes-too-many': {
    title: 'Ein Modell kennt höchstens 100 Klassen.',
    advice:
      'Lege unter Lernbilder einige zusammen oder lösche sie, und lerne dann noch einmal an. Es wurde nichts verändert.',
  },
  'class-taken': {
    title: 'Das aktive Modell hat schon eine Klasse mit diesem Namen.',
    advice: 'Wähle einen anderen Namen, oder lege die beiden zusammen.',
  },
  'worker-died': {
    title: 'Die Erkennung ist ausgefallen und wurde neu gestartet.',
    advice: 'Es ist nichts verloren; mach einfach weiter.',
  },
  'act-lost': {
    title: 'Die Erkennung ist mittendrin ausgefallen und wurde neu gestartet.',
    advice:
      'Vielleicht wurde nicht ausgeführt, was du wolltest: Sieh nach, bevor du es noch einmal versuchst. Was vorher gespeichert war, ist unverändert.',
  },
  cancelled: {
    title: 'Das wurde gestoppt.',
    advice: 'Was schon hier war, ist unverändert; starte es neu, wann du willst.',
  },
  timeout: {
    title: 'Die Erkennung brauchte zu lange und wurde neu gestartet.',
    advice: 'Versuche es noch einmal; wenn es öfter vorkommt, schließe andere aufwendige Tabs.',
  },
  unexpected: {
    title: 'Etwas ist schiefgegangen.',
    advice: 'Versuche es noch einmal; hilft das nicht, lade die Seite neu.',
  },
};
