import { expect, it } from 'vitest';
import { rendererByName } from '../../src/map/renderer.ts';

it.each([
  'ANGLE (NVIDIA Corporation, NVIDIA GeForce RTX 3060/PCIe/SSE2, OpenGL 4.5.0)',
  'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
  'Adreno (TM) 610',
  'Mali-G57 MC2',
  'Apple GPU',
])('%s draws by a graphics card', (name) => expect(rendererByName(name)).toBe('hardware'));

it.each([
  'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
  'llvmpipe (LLVM 15.0.7, 256 bits)',
  'softpipe',
  'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)',
  'Apple Software Renderer',
  '',
])('"%s" draws by the processor, or does not say', (name) =>
  expect(rendererByName(name)).toBe('software'),
);
