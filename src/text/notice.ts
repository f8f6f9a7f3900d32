import { spoken } from './language.ts';

/** Words of a notice, which may be there before the first picture, unlike the other elements'. */
export const text = spoken('notice', {
  /** More on the error, which `words` says without its full stop. */
  detail: (words: string) => `${words}.`,
  /** A link to what the app keeps, where room is short. */
  giveUp: 'See what can be given up',
});
