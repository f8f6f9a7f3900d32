/**
 * Every error that a person may see: what happened, and what to do about it.
 * An error keeps its code in `name`, because that is what survives the way between threads.
 */
export const ERRORS = {
  'camera-missing': {
    title: 'No camera was found.',
    advice: 'Choose, drop or paste a picture instead, or connect a camera and try again.',
  },
  'camera-denied': {
    title: 'The camera is not allowed here.',
    advice: 'Allow the camera for this site in the browser’s settings, or choose a picture instead.',
  },
  'camera-busy': {
    title: 'The camera is in use elsewhere.',
    advice: 'Close the other app or tab that uses it, then try again.',
  },
  'camera-lost': {
    title: 'The camera stopped.',
    advice: 'Connect it again and start it, or choose a picture instead.',
  },
  'camera-still': {
    title: 'The camera shows nothing new.',
    advice: 'Another app or a call may have it. It goes on by itself once it may; else stop it and start it again.',
  },
  'torch-failed': {
    title: 'The torch could not be switched.',
    advice: 'The camera goes on as it was. Close other apps that use the light or save power, then press it again.',
  },
  'picture-empty': {
    title: 'This file is empty.',
    advice: 'Choose another picture; the copy may not have finished.',
  },
  'picture-unreadable': {
    title: 'This file is not a picture that can be opened.',
    advice: 'Choose a JPEG, PNG, WebP, AVIF or GIF that is complete.',
  },
  'picture-too-large': {
    title: 'This picture is too large to open safely.',
    advice: 'Choose one of at most 50 megapixels, or take a screenshot of it and use that.',
  },
  'share-lost': {
    title: 'What was shared did not arrive.',
    advice: 'Share it once more, or choose it here. If this device is full, give something up under Storage first.',
  },
  'example-missing': {
    title: 'This example could not be fetched.',
    advice: 'Connect to the network and try again, or choose a picture of your own.',
  },
  'model-missing': {
    title: 'The model could not be loaded.',
    advice: 'Connect to the network once and reload; after that it stays on this device.',
  },
  'model-stands-in': {
    title: 'The model in use could not be opened, so the app’s own stands in.',
    advice: 'Choose another version under Models. Nothing was deleted.',
  },
  'model-damaged': {
    title: 'The model file is damaged.',
    advice: 'Reload to fetch it again. Nothing of yours was changed.',
  },
  'line-stalled': {
    title: 'The line stands still.',
    advice: 'Check the connection, then try again. What was stored and what you made is untouched.',
  },
  'model-unfit': {
    title: 'This model is for other pictures.',
    advice: 'Choose another version under Models; this one stays as it is.',
  },
  'insecure-context': {
    title: 'This address is not secure, so the browser holds back what the app needs.',
    advice: 'Open the app over https, or on this machine as http://localhost.',
  },
  'engine-unavailable': {
    title: 'No engine could be started in this browser.',
    advice: 'Update the browser, or switch WebAssembly or WebGL back on, then reload.',
  },
  'engine-missing': {
    title: 'What computes here could not be fetched.',
    advice: 'Connect to the network and try again; once the app says “Works offline”, it is on this device.',
  },
  'worker-unstable': {
    title: 'What computes here stops again and again.',
    advice: 'Close other heavy tabs, then try again. If it stays, reload the page or restart the browser.',
  },
  'dataset-missing': {
    title: 'The place that serves this app does not have the dataset.',
    advice: 'Whoever runs it adds it with “npm run data”, then look again; classifying works without it.',
  },
  'dataset-damaged': {
    title: 'A part of the dataset arrived damaged.',
    advice: 'Fetch again; the parts that are right are kept.',
  },
  'dataset-interrupted': {
    title: 'The dataset could not be fetched to the end.',
    advice: 'Connect to the network and fetch again; it goes on at the first missing part.',
  },
  'screen-missing': {
    title: 'This screen could not be fetched.',
    advice: 'Connect to the network and reload; once the app says “Works offline”, every screen is here.',
  },
  'language-missing': {
    title: 'This language could not be fetched.',
    advice: 'Connect to the network, reload and choose it again; then it stays on this device.',
  },
  'offline-unavailable': {
    title: 'This window keeps no offline copy.',
    advice: 'Everything works while there is a network. For offline use, open the app in an ordinary window.',
  },
  'offline-incomplete': {
    title: 'The offline copy is not complete.',
    advice: 'Stay connected and press “Finish storing”; the app works meanwhile.',
  },
  'training-unsupported': {
    title: 'This network cannot be trained here.',
    advice: 'Start from one of the app’s own models, or train one from scratch.',
  },
  'training-diverged': {
    title: 'Training went astray and was stopped.',
    advice: 'The best weights so far are kept. Try a lower learning rate.',
  },
  'training-options': {
    title: 'These training settings do not fit together.',
    advice: 'Change what is named, or start again from a preset.',
  },
  'training-elsewhere': {
    title: 'A training is under way already.',
    advice: 'Wait for its end or stop it; it may run in another tab of this app.',
  },
  'adaptation-elsewhere': {
    title: 'A model is being taught already.',
    advice: 'Wait for its end or stop it under Train, Adapt; it may be in another tab of this app.',
  },
  'evaluation-elsewhere': {
    title: 'A model is being evaluated.',
    advice: 'Wait for its end or stop it under Evaluate; it may be in another tab of this app.',
  },
  'checkpoint-unkept': {
    title: 'How far this run is could not be saved: there is no room left on this device.',
    advice:
      'Training goes on. Free some space, and it is saved again; until then, a reload goes back to the last time.',
  },
  'training-lost': {
    title: 'The training was cut off: what computes it stopped answering.',
    advice: 'All up to its last checkpoint is kept, and so are your models. Go on from there, or discard it.',
  },
  'checkpoint-damaged': {
    title: 'The interrupted run cannot be resumed: its checkpoint is damaged.',
    advice: 'Start it again. Your models are unchanged.',
  },
  'replica-died': {
    title: 'One of the cores stopped taking part.',
    advice: 'Training goes on with the others from the last finished step.',
  },
  'storage-full': {
    title: 'There is no room left on this device.',
    advice: 'Free some space, then try again. What was here before is unchanged.',
  },
  'storage-unavailable': {
    title: 'This window cannot keep anything.',
    advice: 'Open the app in an ordinary window, not a private one; classifying works meanwhile.',
  },
  'storage-silent': {
    title: 'The browser’s storage does not answer.',
    advice:
      'Classifying works meanwhile; samples, models and runs can be neither seen nor kept. Try again, or restart the browser.',
  },
  'storage-blocked': {
    title: 'Another tab still uses an older version of what is stored here.',
    advice: 'Close the app’s other tabs, then reload.',
  },
  'storage-outdated': {
    title: 'What is stored here belongs to a newer version of the app.',
    advice: 'Reload to get that version; until then it can only be read and exported.',
  },
  'storage-failed': {
    title: 'The browser could not read or write what is stored here.',
    advice: 'Try again; if it stays, restart the browser. What was here before is unchanged.',
  },
  'version-missing': {
    title: 'This model version is no longer here.',
    advice: 'It may have been deleted in another tab; choose another version.',
  },
  'results-unreadable': {
    title: 'This file holds no results of experiments.',
    advice: 'Choose one that “npm run experiments” wrote. Nothing was changed.',
  },
  'run-missing': {
    title: 'This run or experiment is no longer here.',
    advice: 'It may have been deleted in another tab; choose another, or start again.',
  },
  'label-unfit': {
    title: 'A class needs a name of 1 to 100 characters.',
    advice: 'Choose another one.',
  },
  'archive-unreadable': {
    title: 'This file is not a zip that can be opened.',
    advice: 'It may not have been copied to its end; copy or export it again. Nothing was changed.',
  },
  'archive-unsupported': {
    title: 'This zip uses a feature that is not supported.',
    advice: 'Make it again without a password and in one part, with the usual compression. Nothing was changed.',
  },
  'archive-too-large': {
    title: 'This zip holds more than can be opened safely.',
    advice: 'Split it into smaller ones. Nothing was changed.',
  },
  'archive-unsafe': {
    title: 'This zip is not safe to open.',
    advice: 'Do not trust it unless you know who made it. Nothing was changed.',
  },
  'export-too-large': {
    title: 'This is more than a zip holds.',
    advice: 'Take some pictures out of the pile, or export samples and models by themselves. Nothing was changed.',
  },
  'archive-damaged': {
    title: 'This zip is damaged.',
    advice: 'Copy or export it again. Nothing was changed.',
  },
  'backup-newer': {
    title: 'This backup comes from a newer version of the app.',
    advice: 'Reload to get that version, then restore it again. Nothing was changed.',
  },
  'archive-contents': {
    title: 'This zip does not hold what is expected.',
    advice: 'A zip of samples has one folder per class; a backup is restored under Storage. Nothing was changed.',
  },
  'model-refused': {
    title: 'This model cannot be opened.',
    advice: 'Nothing was changed.',
  },
  'archive-model-differs': {
    title: 'The model in this zip does not compute what it did when it was exported.',
    advice: 'Export it again where it came from. Nothing was changed.',
  },
  'export-unsupported': {
    title: 'This model cannot be written in this format.',
    advice: 'Choose another format; Selvedge’s own always works. Nothing was changed.',
  },
  'samples-missing': {
    title: 'There is nothing to teach from.',
    advice: 'Take a few snapshots and say what they are, then teach.',
  },
  'rehearsal-missing': {
    title: 'There is nothing to rehearse by, so teaching would make the model forget what it knows.',
    advice: 'Fetch the dataset under Train, From scratch, then teach.',
  },
  'adaptation-missing': {
    title: 'What was taught is no longer here.',
    advice: 'Teach again; your samples and models are unchanged.',
  },
  'class-fixed': {
    title: 'The classes that the app came with stay as they are.',
    advice: 'Add a class of your own, and rename, merge or remove that.',
  },
  'class-missing': {
    title: 'The model in use has no such class.',
    advice: 'It may have been changed in another tab; choose among its classes again.',
  },
  'classes-too-many': {
    title: 'A model knows at most 100 classes.',
    advice: 'Merge or delete some under Samples, then teach again. Nothing was changed.',
  },
  'class-taken': {
    title: 'The model in use has a class of this name already.',
    advice: 'Choose another name, or merge the two.',
  },
  'worker-died': {
    title: 'The classifier stopped and was started again.',
    advice: 'Nothing is lost; go on.',
  },
  'act-lost': {
    title: 'The classifier stopped in the middle of this and was started again.',
    advice: 'What you asked for may not have been done: look before you ask again. What was kept before is unchanged.',
  },
  cancelled: {
    title: 'This was stopped.',
    advice: 'What was here before is unchanged; start it again when you like.',
  },
  timeout: {
    title: 'The classifier took too long and was started again.',
    advice: 'Try again; close other heavy tabs if it happens often.',
  },
  unexpected: {
    title: 'Something went wrong.',
    advice: 'Try again; reload the page if it stays.',
  },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** An error with a code of the table; `message` may add a detail for the log. */
export class SelvedgeError extends Error {
  override readonly name: ErrorCode;

  constructor(code: ErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail ?? ERRORS[code].title, options);
    this.name = code;
  }
}

/** For a promise's `catch`: null in the place of an error with this code. @throws every other error */
export const noneOn =
  (code: ErrorCode) =>
  (error: unknown): null => {
    if (errorCode(error) !== code) throw error;
    return null;
  };

/** The code of anything that was thrown, also of an error that crossed a thread; `unexpected` when it has none. */
export function errorCode(error: unknown): ErrorCode {
  const name = error instanceof Error ? error.name : undefined;
  return name !== undefined && Object.hasOwn(ERRORS, name) ? (name as ErrorCode) : 'unexpected';
}
