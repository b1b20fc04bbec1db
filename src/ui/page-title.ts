/** What the browser calls the page, in its tab and its history: the village, place or page shown, then the product. */
import { fullName } from './names.ts';
import type { PageContext } from './page.ts';

/** "Xã Mẫu Thuỷ · Phủ Sóng"; the product's name alone while nothing is known. Reads signals. */
export function pageTitle({ model, text, language, page }: PageContext): string {
  const { app, method, table } = text.value;
  const dataset = model.derived.dataset.value;
  if (page.value === 'method') return `${method.title} · ${app.name}`;
  if (!dataset) return app.name;
  const place = fullName(dataset, model.derived.unit.value, language.value);
  if (page.value === 'table') return `${table.title(place)} · ${app.name}`;
  const village = model.derived.villages.value?.villages.names[model.derived.village.value];
  return `${village === undefined ? '' : `${village}, `}${place} · ${app.name}`;
}
