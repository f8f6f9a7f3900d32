import { countText } from './figures.ts';
import { spoken } from './language.ts';

/** Words of the shell that are fetched after the first paint: of the offline copy, of newer versions, of the screen Train. */
export const text = spoken('shellLater', {
  offlineUse: 'Offline use',
  looking: 'Looking for the copy on this device.',
  storing: 'Storing for offline use',
  storingHelp: 'A few megabytes: the app, its engine and its model.',
  readyHelp: 'The app, its engine and its model are on this device.',
  notIncluded: 'The dataset is not among it: what needs it offers to fetch it.',
  missing: (count: number) => `Files missing: ${countText(count)}.`,
  finishStoring: 'Finish storing',
  installation: 'Installation',
  installed: 'Selvedge is installed on this device.',
  installHelp: 'It gets its own window and icon.',
  install: 'Install Selvedge',
  /** What is in quotation marks are the browser's words, as it shows them in this language. */
  howToInstall: {
    ios: 'Press Share in Safari, then “Add to Home Screen”.',
    menu: 'Open the browser’s menu and choose “Install” or “Add to Home screen”. A browser that has neither keeps the app in a bookmark.',
  },
  newVersion: 'A new version is ready.',
  newVersionWaits: 'The new version waits until the app’s other tabs have finished their work.',
  useNow: 'Use it now',
  /** The button that leaves the new version for the next start. */
  later: 'Later',
  /** The parts of the screen Train; there is little room for each on a phone. */
  sections: {
    adapt: 'Adapt',
    scratch: 'From scratch',
    runs: 'Runs',
    experiments: 'Experiments',
  },
  /** What goes on in another tab, by what that is. */
  elsewhere: {
    training: 'A training is under way in another tab of this app.',
    adaptation: 'A model is being taught in another tab of this app.',
    evaluation: 'A model is being evaluated in another tab of this app.',
  },
  startsAfter: 'Here a training can start once that has ended.',
});
