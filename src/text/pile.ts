import { countText } from './figures.ts';
import { plural, spoken } from './language.ts';

/** Words of the screen of many pictures. */
export const text = spoken('pile', {
  title: 'Many pictures',
  addPictures: 'Add pictures',
  addFolder: 'Add a folder',
  pictureFiles: 'Picture files',
  folder: 'Folder',
  reading: 'Reading the pile…',
  drop: 'Drop pictures or folders to classify them',
  whatAreThese: (count: number) =>
    plural(count, { one: 'What is this picture?', other: `What are these ${countText(count)} pictures?` }),
  overflow: (count: number, most: number) =>
    `${plural(count, { one: 'One more file', other: `${countText(count)} more files` })} did not fit: a pile holds ${countText(most)}. Take out what is done, then add them.`,
  leftOut: (count: number) =>
    `${plural(count, { one: 'One picture is', other: `${countText(count)} pictures are` })} not in the zip: neither the file nor a copy can be read any more. Add the folder again to have all.`,
  takeOut: 'Take out',
  takeThemOut: 'Take them out',
  whichPictures: 'Which pictures',
  /** The filter that shows every picture. */
  all: 'All',
  sortedBy: 'Sorted by',
  byClass: 'class',
  byDoubt: 'doubt',
  byName: 'name',
  /** The group of buttons that save the result. */
  takeAway: 'Take away',
  zipByClass: 'Zip by class',
  zipHint: 'One folder a class, with the files as they are',
  nothingYet: 'Nothing here yet',
  emptyHelp:
    'Add pictures or a folder of them, or drop them here. Each gets its class, and those that the app is not sure of stand first, for you to say. You can take the result away as a table, or as a zip with a folder for each class. No picture leaves this device.',
  unreadable: (count: number) =>
    plural(count, { one: 'One file could not be read', other: `${countText(count)} files could not be read` }),
  unreadableFiles: 'Files that could not be read, and why',
  allPictures: 'All pictures',
  /** `label` is a class that the person has given. */
  asYouSaid: (label: string) => `${label}, as you said`,
  waits: 'waits',
  noGarment: 'No garment found',
  /** Of a picture in a row of them. */
  place: (position: number, count: number) => `${countText(position)} of ${countText(count)}`,
  before: 'The picture before',
  next: 'The next picture',
  thePicture: 'The picture',
  pictureGone: 'The picture is gone.',
  notSureWhat: 'Not sure. What is it?',
  somethingElse: 'Something else…',
  writingZip: 'Writing the zip',
  zipWritten: (done: number, total: number) => `Writing the zip: ${countText(done)} of ${countText(total)}`,
  classifying: 'Classifying',
  gettingReady: 'Getting ready…',
  /** `left` is a time, such as “3 min”. */
  classified: (done: number, total: number, left: string) =>
    `${countText(done)} of ${countText(total)} classified, about ${left} left`,
  paused: 'Paused.',
  ended: (done: number) =>
    plural(done, { one: 'One picture classified.', other: `${countText(done)} pictures classified.` }),
  waiting: (count: number) => plural(count, { one: 'One picture waits.', other: `${countText(count)} pictures wait.` }),
  filesGone:
    'A page that was closed cannot read their files again: choose the same files or folder to go on. What was classified is not done again.',
  waitedTakenOut: 'What waited was taken out.',
  kept: (count: number, label: string) =>
    plural(count, { one: `One picture kept as ${label}.`, other: `${countText(count)} pictures kept as ${label}.` }),
  takenOut: (count: number) =>
    plural(count, { one: 'One picture taken out.', other: `${countText(count)} pictures taken out.` }),
  notTakenBack: 'This can no longer be taken back.',
});
