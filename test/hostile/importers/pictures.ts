import sharp from 'sharp';
import { pictureKind } from '../../../workers/archive/picture-type.ts';
import { checkPictureFile } from '../../../workers/common/picture-header.ts';
import { holdsPictureAlone } from '../../../workers/samples/picture-alone.ts';
import { keptAsItIs } from '../../../workers/samples/small-file.ts';
import { importer } from '../importer.ts';
import { mutateBytes } from '../mutate.ts';

/** One of each kind, with notes and without, made once. */
const pictures = (() => {
  let made: Promise<Buffer[]> | undefined;
  const notes = { IFD0: { Copyright: 'somebody', Artist: 'somebody' } };
  const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#274060' } });
  const make = () =>
    Promise.all([
      picture().jpeg().toBuffer(),
      picture().withExif(notes).jpeg({ progressive: true }).toBuffer(),
      picture().png().toBuffer(),
      picture().withExif(notes).png().toBuffer(),
      picture().webp().toBuffer(),
      picture().withExif(notes).webp({ lossless: true }).toBuffer(),
      picture().gif().toBuffer(),
      picture().avif().toBuffer(),
    ]);
  return () => (made ??= make());
})();

const headers = importer({
  name: 'picture',
  make: async (draw) => mutateBytes(draw.of(await pictures()), draw),
  read: async (bytes) => {
    const file = new Blob([bytes]);
    const kept = await keptAsItIs(file, false);
    // What is kept as it is has nothing beside the picture, by the same rules once more.
    if (kept !== null && !holdsPictureAlone(new Uint8Array(await kept.arrayBuffer()), kept.type)) {
      throw new Error('it keeps notes');
    }
    pictureKind(bytes);
    await checkPictureFile(file);
  },
});

export const PICTURES = [headers];
