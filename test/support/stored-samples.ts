import type { Page } from 'playwright-core';
import { crc32 } from '../../workers/common/crc32.ts';

/** By the value that fills the 28×28. */
const PIXELS_CRC = Array.from({ length: 256 }, (_, value) => crc32(new Uint8Array(784).fill(value)));

/**
 * Puts samples straight into the app's own database, as if they had been kept long ago: drawn photos of 640 × 480, each
 * of its own bytes, in classes of the model and of one's own. The app must have opened its database before.
 */
export function storeSamples(page: Page, count: number): Promise<void> {
  return page.evaluate(
    async ({ wanted, crcs }) => {
      const labels = [
        'T-shirt/top',
        'Trouser',
        'Pullover',
        'Dress',
        'Coat',
        'Sandal',
        'Sneaker',
        'Bag',
        'Hat',
        'Scarf',
      ];
      const canvas = new OffscreenCanvas(640, 480);
      const context = canvas.getContext('2d')!;
      const drawn: Uint8Array[] = [];
      for (let i = 0; i < 50; i++) {
        context.fillStyle = `hsl(${i * 37} 20% 85%)`;
        context.fillRect(0, 0, 640, 480);
        // Folds and a weave, so that decoding costs what a photo's does.
        for (let line = 0; line < 400; line++) {
          context.fillStyle = `hsl(${i * 61 + line / 8} 50% ${30 + ((line * 7919) % 40)}%)`;
          context.fillRect(200 + ((line * 97) % 240), 60 + ((line * 53) % 360), 40, 6);
        }
        const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
        drawn.push(new Uint8Array(await photo.arrayBuffer()));
      }
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('selvedge');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const photo = async (i: number) => {
        // What follows the end of a JPEG is read by nobody.
        const shown = drawn[i % 50]!;
        const bytes = new Uint8Array(shown.length + 16);
        bytes.set(shown);
        crypto.getRandomValues(bytes.subarray(shown.length));
        return { id: hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))), bytes: bytes.buffer };
      };
      for (let first = 0; first < wanted; first += 500) {
        const last = Math.min(wanted, first + 500);
        const photos = await Promise.all(Array.from({ length: last - first }, (_, k) => photo(first + k)));
        const transaction = database.transaction(['samples', 'photos'], 'readwrite');
        for (let i = first; i < last; i++) {
          const { id, bytes } = photos[i - first]!;
          const label = labels[i % labels.length]!;
          const thought = { label: labels[(i * 7) % labels.length]!, probability: 0.3 + (i % 70) / 100 };
          const pixels = new Uint8Array(784).fill(i % 256);
          transaction.objectStore('samples').add({
            id,
            label,
            takenAt: 1.7e12 + 1000 * i,
            thought,
            fingerprint: hex(crypto.getRandomValues(new Uint8Array(8))),
            pixels,
            pixelsCrc: crcs[i % 256],
          });
          transaction.objectStore('photos').add({ bytes, type: 'image/jpeg' }, id);
        }
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onabort = () => reject(transaction.error);
        });
      }
      database.close();
    },
    { wanted: count, crcs: PIXELS_CRC },
  );
}
