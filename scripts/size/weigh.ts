/** What files weigh on the way to a browser. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface Weight {
  readonly name: string;
  readonly brotliBytes: number;
  readonly gzipBytes: number;
}

/** A file as a host sends it at its best. Fonts are compressed already and go as they are. */
export function weigh(path: string, content: Buffer): Weight {
  if (path.endsWith('.woff2')) {
    return { name: path, brotliBytes: content.length, gzipBytes: content.length };
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return {
    name: path,
    brotliBytes: brotliCompressSync(content, { params }).length,
    gzipBytes: gzipSync(content, { level: 9 }).length,
  };
}

/** The sum under a name. */
export function total(name: string, weights: readonly Weight[]): Weight {
  const brotliBytes = weights.reduce((sum, weight) => sum + weight.brotliBytes, 0);
  const gzipBytes = weights.reduce((sum, weight) => sum + weight.gzipBytes, 0);
  return { name, brotliBytes, gzipBytes };
}
