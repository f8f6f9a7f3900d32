import { expect, it } from 'vitest';
import { repairPage } from '../../../workers/offline/repair-page.ts';

it('the page in the place of a damaged start page asks for no other file, its icon included', async () => {
  const text = await repairPage().text();
  const addresses = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]);
  expect(addresses).toEqual(['data:,', '?repair']);
  expect(text).toMatch(/<link rel="icon"/);
  expect(text).not.toMatch(/<script|@import|url\(/);
});
