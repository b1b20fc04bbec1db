/**
 * Puts the code of the first text into few files. Left alone, the bundler gives every set of modules that lazy parts use too a file
 * of its own, and on a slow network a browser that asks for six files at a time pays a round trip for every six.
 */
import { resolve } from 'node:path';

/** What the bundler tells of a module, as far as it matters here. */
export interface ModuleContext {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Absolute paths of the site's page and of the page that others embed. */
export interface Pages {
  readonly site: string;
  readonly embed: string;
}

/**
 * The name of the file for a module that the site's page needs before its first text, apart from what the embedded page needs too;
 * `null` for every other module, which the bundler then places.
 */
export function firstTextChunk({
  site,
  embed,
}: Pages): (id: string, context: ModuleContext) => string | null {
  const needed = new Map<string, ReadonlySet<string>>();
  const isNeeded = (page: string, id: string, context: ModuleContext) => {
    const known = needed.get(page) ?? staticImports(page, context);
    needed.set(page, known);
    return known.has(id);
  };
  return (id, context) => {
    // The page and its script stay what the bundler calls the entry.
    const isEntry = id === site || context.getModuleInfo(site)?.importedIds.includes(id);
    if (isEntry || !isNeeded(site, id, context)) return null;
    return isNeeded(embed, id, context) ? 'first-shared' : 'first';
  };
}

/** A module with everything that it imports, and that they import; nothing of what is imported later. */
function staticImports(start: string, context: ModuleContext): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/** The pages of the site in its source. */
export function pagesOf(root: string): Pages {
  return { site: resolve(root, 'index.html'), embed: resolve(root, 'embed.html') };
}
