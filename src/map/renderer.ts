/** What draws: a graphics card, or the processor in its place, which is a hundred times slower with many points. */

/** Who does the drawing of WebGL. */
export type Renderer = 'hardware' | 'software';

/** SwiftShader in Chromium, llvmpipe and softpipe in Mesa, WARP ("Microsoft Basic Render Driver") on Windows. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** By the name that a driver gives itself. No name, as browsers against fingerprinting give, counts as software: the safe side. */
export function rendererByName(name: string): Renderer {
  return name.trim() === '' || SOFTWARE.test(name) ? 'software' : 'hardware';
}

/** Of a context. Firefox tells by `RENDERER`, the others by an extension. */
export function rendererOf(context: WebGL2RenderingContext): Renderer {
  const debug = context.getExtension('WEBGL_debug_renderer_info');
  const name = context.getParameter(debug?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER);
  return rendererByName(typeof name === 'string' && name !== 'WebKit WebGL' ? name : '');
}
