import type { Rooms } from '../rooms.ts';

export const errors: Rooms['errors'] = {
  'camera-missing': {
    title: 'Nessuna fotocamera trovata.',
    advice: 'Scegli, trascina o incolla un’immagine, oppure collega una fotocamera e riprova.',
  },
  'camera-denied': {
    title: 'Qui la fotocamera non è consentita.',
    advice: 'Consenti la fotocamera per questo sito nelle impostazioni del browser, oppure scegli un’immagine.',
  },
  'camera-busy': {
    title: 'La fotocamera è usata altrove.',
    advice: 'Chiudi l’altra app o scheda che la usa, poi riprova.',
  },
  'camera-lost': {
    title: 'La fotocamera si è fermata.',
    advice: 'Ricollegala e avviala, oppure scegli un’immagine.',
  },
  'camera-still': {
    title: 'La fotocamera non mostra niente di nuovo.',
    advice:
      'Forse la usa un’altra app o una chiamata. Riprende da sola appena può; altrimenti fermala e avviala di nuovo.',
  },
  'torch-failed': {
    title: 'La torcia non risponde.',
    advice:
      'La fotocamera continua come prima. Chiudi le altre app che usano la luce o disattiva il risparmio energetico, poi tocca di nuovo.',
  },
  'picture-empty': {
    title: 'Questo file è vuoto.',
    advice: 'Scegli un’altra immagine; forse la copia non era finita.',
  },
  'picture-unreadable': {
    title: 'Questo file non è un’immagine che si può aprire.',
    advice: 'Scegli un file JPEG, PNG, WebP, AVIF o GIF completo.',
  },
  'picture-too-large': {
    title: 'Questa immagine è troppo grande per aprirla senza rischi.',
    advice: 'Scegline una di al massimo 50 megapixel, oppure fanne uno screenshot e usa quello.',
  },
  'share-lost': {
    title: 'Quello che hai condiviso non è arrivato.',
    advice:
      'Condividilo di nuovo, oppure sceglilo qui. Se questo dispositivo è pieno, prima rimuovi qualcosa in Archivio.',
  },
  'example-missing': {
    title: 'Impossibile scaricare questo esempio.',
    advice: 'Connettiti a Internet e riprova, oppure scegli un’immagine tua.',
  },
  'model-missing': {
    title: 'Impossibile caricare il modello.',
    advice: 'Connettiti a Internet una volta e ricarica; poi resta su questo dispositivo.',
  },
  'model-stands-in': {
    title: 'Il modello in uso non si apre, perciò lo sostituisce quello dell’app.',
    advice: 'Scegli un’altra versione in Modelli. Nulla è stato eliminato.',
  },
  'model-damaged': {
    title: 'Il file del modello è danneggiato.',
    advice: 'Ricarica per scaricarlo di nuovo. Nulla di tuo è cambiato.',
  },
  'line-stalled': {
    title: 'La connessione è ferma.',
    advice: 'Controlla la connessione, poi riprova. Ciò che era salvato e ciò che hai fatto è intatto.',
  },
  'model-unfit': {
    title: 'Questo modello è per altre immagini.',
    advice: 'Scegli un’altra versione in Modelli; questa resta com’è.',
  },
  'insecure-context': {
    title: 'Questo indirizzo non è sicuro, perciò il browser nega all’app ciò che le serve.',
    advice: 'Apri l’app tramite https, o su questo computer come http://localhost.',
  },
  'engine-unavailable': {
    title: 'In questo browser non si è potuto avviare nessun motore.',
    advice: 'Aggiorna il browser, o riattiva WebAssembly o WebGL, poi ricarica.',
  },
  'engine-missing': {
    title: 'Impossibile scaricare il motore di calcolo.',
    advice: 'Connettiti a Internet e riprova; quando l’app dice “Pronta offline”, è su questo dispositivo.',
  },
  'worker-unstable': {
    title: 'Il motore di calcolo continua a fermarsi.',
    advice: 'Chiudi le altre schede pesanti, poi riprova. Se continua, ricarica la pagina o riavvia il browser.',
  },
  'dataset-missing': {
    title: 'Il sito da cui viene questa app non ha il dataset.',
    advice: 'Chi lo gestisce lo aggiunge con “npm run data”, poi controlla di nuovo; riconoscere funziona anche senza.',
  },
  'dataset-damaged': {
    title: 'Una parte del dataset è arrivata danneggiata.',
    advice: 'Scarica di nuovo; le parti giuste restano.',
  },
  'dataset-interrupted': {
    title: 'Impossibile scaricare il dataset fino alla fine.',
    advice: 'Connettiti a Internet e scarica di nuovo; riprende dalla prima parte mancante.',
  },
  'screen-missing': {
    title: 'Impossibile scaricare questa schermata.',
    advice: 'Connettiti a Internet e ricarica; quando l’app dice “Pronta offline”, tutte le schermate sono qui.',
  },
  'language-missing': {
    title: 'Non è stato possibile scaricare questa lingua.',
    advice: 'Connettiti a Internet, ricarica la pagina e sceglila di nuovo; poi resta su questo dispositivo.',
  },
  'offline-unavailable': {
    title: 'Questa finestra non conserva una copia offline.',
    advice: 'Con la rete funziona tutto. Per usarla offline, apri l’app in una finestra normale.',
  },
  'offline-incomplete': {
    title: 'La copia offline non è completa.',
    advice: 'Resta in rete e premi “Completa la copia”; intanto l’app funziona.',
  },
  'training-unsupported': {
    title: 'Questa rete non si può addestrare qui.',
    advice: 'Parti da uno dei modelli dell’app, oppure addestrane uno da zero.',
  },
  'training-diverged': {
    title: 'L’addestramento è andato fuori strada ed è stato fermato.',
    advice: 'I pesi migliori finora sono salvi. Prova un tasso di apprendimento più basso.',
  },
  'training-options': {
    title: 'Queste impostazioni di addestramento non vanno d’accordo.',
    advice: 'Cambia quelle indicate, oppure riparti da una preimpostazione.',
  },
  'training-elsewhere': {
    title: 'C’è già un addestramento in corso.',
    advice: 'Aspetta che finisca o fermalo; può essere in un’altra scheda di questa app.',
  },
  'adaptation-elsewhere': {
    title: 'C’è già un modello che sta imparando.',
    advice: 'Aspetta che finisca o fermalo in Addestra, Adatta; può essere in un’altra scheda di questa app.',
  },
  'evaluation-elsewhere': {
    title: 'C’è una valutazione in corso.',
    advice: 'Aspetta che finisca o fermala in Valuta; può essere in un’altra scheda di questa app.',
  },
  'checkpoint-unkept': {
    title: 'Impossibile salvare a che punto è l’addestramento: su questo dispositivo non c’è più spazio.',
    advice:
      'L’addestramento continua. Libera un po’ di spazio e verrà salvato di nuovo; fino ad allora, ricaricando si torna all’ultimo salvataggio.',
  },
  'training-lost': {
    title: 'L’addestramento si è interrotto: il motore di calcolo non risponde più.',
    advice: 'Tutto fino all’ultimo checkpoint è salvo, e così i tuoi modelli. Riprendi da lì o scartalo.',
  },
  'checkpoint-damaged': {
    title: 'L’addestramento interrotto non può riprendere: il suo checkpoint è danneggiato.',
    advice: 'Avvialo di nuovo. I tuoi modelli non sono cambiati.',
  },
  'replica-died': {
    title: 'Uno dei core ha smesso di partecipare.',
    advice: 'L’addestramento continua con gli altri dall’ultimo passo completato.',
  },
  'storage-full': {
    title: 'Su questo dispositivo non c’è più spazio.',
    advice: 'Libera un po’ di spazio, poi riprova. Ciò che c’era prima non è cambiato.',
  },
  'storage-unavailable': {
    title: 'Questa finestra non può salvare nulla.',
    advice: 'Apri l’app in una finestra normale, non privata; intanto riconoscere funziona.',
  },
  'storage-silent': {
    title: 'L’archivio del browser non risponde.',
    advice:
      'Intanto riconoscere funziona; campioni, modelli e addestramenti non si possono né vedere né salvare. Riprova, o riavvia il browser.',
  },
  'storage-blocked': {
    title: 'Un’altra scheda usa ancora una versione precedente di ciò che è salvato qui.',
    advice: 'Chiudi le altre schede dell’app, poi ricarica.',
  },
  'storage-outdated': {
    title: 'Ciò che è salvato qui appartiene a una versione più recente dell’app.',
    advice: 'Ricarica per averla; fino ad allora si può solo leggere ed esportare.',
  },
  'storage-failed': {
    title: 'Il browser non è riuscito a leggere o scrivere ciò che è salvato qui.',
    advice: 'Riprova; se continua, riavvia il browser. Ciò che c’era prima non è cambiato.',
  },
  'version-missing': {
    title: 'Questa versione del modello non è più qui.',
    advice: 'Forse è stata eliminata in un’altra scheda; scegline un’altra.',
  },
  'results-unreadable': {
    title: 'Questo file non contiene risultati di esperimenti.',
    advice: 'Scegline uno scritto da “npm run experiments”. Nulla è cambiato.',
  },
  'run-missing': {
    title: 'Questo addestramento o esperimento non è più qui.',
    advice: 'Forse è stato eliminato in un’altra scheda; scegline un altro, o ricomincia.',
  },
  'label-unfit': {
    title: 'Il nome di una classe deve avere da 1 a 100 caratteri.',
    advice: 'Scegline un altro.',
  },
  'archive-unreadable': {
    title: 'Questo file non è uno ZIP che si può aprire.',
    advice: 'Forse non è stato copiato fino in fondo; copialo o esportalo di nuovo. Nulla è cambiato.',
  },
  'archive-unsupported': {
    title: 'Questo ZIP usa una funzione non supportata.',
    advice: 'Ricrealo senza password e in un solo pezzo, con la compressione consueta. Nulla è cambiato.',
  },
  'archive-too-large': {
    title: 'Questo ZIP contiene più di quanto si possa aprire senza rischi.',
    advice: 'Dividilo in altri più piccoli. Nulla è cambiato.',
  },
  'archive-unsafe': {
    title: 'Questo ZIP non è sicuro da aprire.',
    advice: 'Non fidartene, se non sai chi lo ha creato. Nulla è cambiato.',
  },
  'export-too-large': {
    title: 'È più di quanto può contenere uno ZIP.',
    advice: 'Togli qualche immagine dalla pila, oppure esporta campioni e modelli separatamente. Nulla è cambiato.',
  },
  'archive-damaged': {
    title: 'Questo ZIP è danneggiato.',
    advice: 'Copialo o esportalo di nuovo. Nulla è cambiato.',
  },
  'backup-newer': {
    title: 'Questo backup viene da una versione più recente dell’app.',
    advice: 'Ricarica per averla, poi ripristinalo di nuovo. Nulla è cambiato.',
  },
  'archive-contents': {
    title: 'Questo ZIP non contiene ciò che ci si aspetta.',
    advice: 'Uno ZIP di campioni ha una cartella per classe; un backup si ripristina in Archivio. Nulla è cambiato.',
  },
  'model-refused': {
    title: 'Questo modello non si può aprire.',
    advice: 'Nulla è cambiato.',
  },
  'archive-model-differs': {
    title: 'Il modello in questo ZIP non calcola ciò che calcolava quando è stato esportato.',
    advice: 'Esportalo di nuovo da dove viene. Nulla è cambiato.',
  },
  'export-unsupported': {
    title: 'Questo modello non si può scrivere in questo formato.',
    advice: 'Scegli un altro formato; quello di Selvedge funziona sempre. Nulla è cambiato.',
  },
  'samples-missing': {
    title: 'Non c’è niente con cui insegnare.',
    advice: 'Fai qualche scatto e di’ che cosa mostra, poi insegna.',
  },
  'rehearsal-missing': {
    title: 'Non c’è niente da ripassare: imparando, il modello dimenticherebbe ciò che sa.',
    advice: 'Scarica il dataset in Addestra, Da zero, poi insegna.',
  },
  'adaptation-missing': {
    title: 'Ciò che è stato imparato non è più qui.',
    advice: 'Insegna di nuovo; i tuoi campioni e modelli non sono cambiati.',
  },
  'class-fixed': {
    title: 'Le classi fornite con l’app restano come sono.',
    advice: 'Aggiungi una classe tua, e rinomina, unisci o rimuovi quella.',
  },
  'class-missing': {
    title: 'Il modello in uso non ha questa classe.',
    advice: 'Forse è stato cambiato in un’altra scheda; scegli di nuovo tra le sue classi.',
  },
  'classes-too-many': {
    title: 'Un modello conosce al massimo 100 classi.',
    advice: 'Uniscine o eliminane qualcuna in Campioni, poi insegna di nuovo. Nulla è cambiato.',
  },
  'class-taken': {
    title: 'Il modello in uso ha già una classe con questo nome.',
    advice: 'Scegli un altro nome, o unisci le due classi.',
  },
  'worker-died': {
    title: 'Il riconoscimento si è fermato ed è ripartito.',
    advice: 'Nulla è andato perso; continua pure.',
  },
  'act-lost': {
    title: 'Il riconoscimento si è fermato nel mezzo di questa operazione ed è ripartito.',
    advice:
      'Forse ciò che hai chiesto non è stato fatto: controlla prima di chiederlo di nuovo. Ciò che era salvato non è cambiato.',
  },
  cancelled: {
    title: 'L’operazione è stata fermata.',
    advice: 'Ciò che c’era prima non è cambiato; avviala di nuovo quando vuoi.',
  },
  timeout: {
    title: 'Il riconoscimento ha impiegato troppo tempo ed è ripartito.',
    advice: 'Riprova; se succede spesso, chiudi le altre schede pesanti.',
  },
  unexpected: {
    title: 'Qualcosa è andato storto.',
    advice: 'Riprova; se continua, ricarica la pagina.',
  },
};
