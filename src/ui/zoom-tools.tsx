/** The buttons that move the map without a pointer: closer, farther, back to the place. */
import { Icon, type IconName } from './icons.tsx';
import { usePage } from './page.ts';

export function ZoomTools() {
  const { text, ports } = usePage();
  const { zoomIn, zoomOut, home } = text.value.map;
  return (
    <div class="map-tools">
      <Tool icon="plus" label={zoomIn} use={() => ports.zoomIn()} />
      <Tool icon="minus" label={zoomOut} use={() => ports.zoomOut()} />
      <Tool icon="home" label={home} use={() => ports.home()} />
    </div>
  );
}

function Tool({
  icon,
  label,
  use,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly use: () => void;
}) {
  return (
    <button type="button" class="icon-button" title={label} onClick={use}>
      <Icon name={icon} />
      <span class="visually-hidden">{label}</span>
    </button>
  );
}
