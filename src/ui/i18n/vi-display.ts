/** Vietnamese: the display settings. */
import type { Theme } from '../../state/view.ts';

export const viDisplay = {
  textSize: {
    title: 'Cỡ chữ',
    smaller: 'Giảm cỡ chữ',
    usual: 'Cỡ chữ mặc định',
    larger: 'Tăng cỡ chữ',
    now: (percent: number) => `${percent} %`,
  },
  contrast: {
    more: 'Tăng tương phản',
    note: 'Chữ và đường nét đậm hơn trên nền.',
  },
  theme: {
    title: 'Màu nền',
    themes: {
      system: 'Theo thiết bị',
      light: 'Sáng',
      dark: 'Tối',
    } satisfies Record<Theme, string>,
  },
  kept: 'Cỡ chữ và tương phản được nhớ trên máy này, không nằm trong liên kết chia sẻ.',
};
