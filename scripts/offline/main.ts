/**
 * Draws the site's icon for home screens as PNG (`tsx scripts/offline/main.ts` writes them into `public/`): the circles of
 * `public/icon.svg`. Phones take no SVG.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { drawIcon, ICONS } from './icon.ts';
import { encodePng } from './png.ts';

const PUBLIC = resolve(import.meta.dirname, '../../public');

for (const icon of ICONS) {
  writeFileSync(resolve(PUBLIC, icon.file), encodePng(icon.size, drawIcon(icon)));
  console.log(`public/${icon.file}`);
}
