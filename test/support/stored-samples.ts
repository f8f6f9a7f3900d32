import type { Page } from 'playwright-core';

/**
 * Puts samples straight into the app's own database, as if they had been kept long ago: drawn photos of 640 × 480, each
 * of its own bytes, in classes of the model and of one's own. The app must have opened its database before.
 */
export function storeSamples(page: Page, count: number): Promise<void> {
  return page.evaluate(async (wanted) => {
    const labels = ['T-shirt/top', 'Trouser', 'Pullover', 'Dress', 'Coat', 'Sandal', 'Sneaker', 'Bag', 'Hat', 'Scarf'];
    const canvas = new OffscreenCanvas(640, 480);
    const context = canvas.getContext('2d')!;
    const drawn: Blob[] = [];
    for (let i = 0; i < 50; i++) {
      context.fillStyle = `hsl(${i * 37} 20% 85%)`;
      context.fillRect(0, 0, 640, 480);
      // Folds and a weave, so that decoding costs what a photo's does.
      for (let line = 0; line < 400; line++) {
        context.fillStyle = `hsl(${i * 61 + line / 8} 50% ${30 + ((line * 7919) % 40)}%)`;
        context.fillRect(200 + ((line * 97) % 240), 60 + ((line * 53) % 360), 40, 6);
      }
      drawn.push(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 }));
    }
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('selvedge');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const hex = (bytes: number) =>
      Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    for (let first = 0; first < wanted; first += 500) {
      const transaction = database.transaction(['samples', 'photos'], 'readwrite');
      for (let i = first; i < Math.min(wanted, first + 500); i++) {
        const id = hex(32);
        const label = labels[i % labels.length]!;
        const thought = { label: labels[(i * 7) % labels.length]!, probability: 0.3 + (i % 70) / 100 };
        const pixels = new Uint8Array(784).fill(i % 256);
        transaction
          .objectStore('samples')
          .add({ id, label, takenAt: 1.7e12 + 1000 * i, thought, fingerprint: hex(8), pixels });
        // What follows the end of a JPEG is read by nobody.
        transaction.objectStore('photos').add(new Blob([drawn[i % 50]!, id], { type: 'image/jpeg' }), id);
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
    }
    database.close();
  }, count);
}
