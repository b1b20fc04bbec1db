/** "Sample data", beside the heading of every list and card of a dataset that is a sample. */
import { usePage } from './page.ts';

/** Nothing for data of any other kind. */
export function SampleBadge() {
  const { text, model } = usePage();
  if (model.derived.dataset.value?.manifest.kind !== 'sample') return null;
  return <span class="badge">{text.value.village.sample}</span>;
}
