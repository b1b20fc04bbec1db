/** A part of the program that is fetched when it is first needed. */

/** Fetches once, however often it is asked; a fetch that failed is forgotten, so that the next one tries again. */
export function loadedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
}
