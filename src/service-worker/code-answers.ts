/** How a request for code outside the shell is answered: from the store, else from the server and into the store. */
import { type DataWorld, isWorthKeeping } from './data-answers.ts';

/** Answers with a copy, else with what the server gives; where storage is out of reach the server alone. Rejects as it does. */
export async function answerCode(
  address: string,
  request: Request,
  {
    stores,
    names,
    fetch,
    afterwards,
  }: Pick<DataWorld, 'stores' | 'names' | 'fetch' | 'afterwards'>,
): Promise<Response> {
  const among = { cacheName: names.code, ignoreVary: true };
  const kept = await stores.match(address, among).catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(request);
  if (isWorthKeeping(response)) {
    const copy = response.clone();
    const keep = async () => (await stores.open(names.code)).put(address, copy);
    afterwards(keep().catch(() => {})); // no room: the page has it all the same
  }
  return response;
}
