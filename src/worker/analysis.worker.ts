/** The worker: an engine over the site's own files, served to the page. */

import { browserKeeping } from './browser-keeping.ts';
import { createLocalEngine } from './local-engine.ts';
import { serve } from './serve.ts';
import { siteSources } from './site-sources.ts';

serve(
  createLocalEngine({
    sources: siteSources,
    now: () => performance.now(),
    keeping: browserKeeping(),
  }),
  self,
);
