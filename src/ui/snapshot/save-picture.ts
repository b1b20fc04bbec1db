/** Makes the picture of the map and gives it to the reader as a PNG file. It is made here and goes nowhere else. */
import type { OpenedDataset } from '../../core/dataset.ts';
import { formatCount, formatKm } from '../format.ts';
import type { PageContext } from '../page.ts';
import { drawPicture } from './draw-picture.ts';
import { pictureText } from './picture-text.ts';

/** How long a browser is given to begin with a download before its data are let go, in milliseconds. */
const GRACE_MS = 60_000;

/** Resolves to whether there was a map to take a picture of. */
export async function savePicture(page: PageContext, dataset: OpenedDataset): Promise<boolean> {
  const shot = await page.ports.mapSnapshot();
  if (!shot) return false;
  const style = getComputedStyle(document.documentElement);
  const canvas = drawPicture({
    map: shot.canvas,
    pixelRatio: shot.pixelRatio,
    kmPerPx: shot.kmPerPx,
    text: pictureText(page, dataset),
    token: (name) => style.getPropertyValue(name).trim(),
    formatKm: (km) => (km < 1 ? formatKm : formatCount)(km, page.language.peek()),
  });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return false;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `phu-song-${page.model.store.view.peek().place || dataset.manifest.id}.png`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), GRACE_MS);
  return true;
}
