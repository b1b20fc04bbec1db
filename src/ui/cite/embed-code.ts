/** The address of the embed page for a view, and the code that puts it into another page. Pure. */

/** Height of the frame in CSS pixels: sentence, figure, small map and sources of a place on a column of 360 px. */
const FRAME_HEIGHT = 720;

/**
 * Address of the embed page beside a page of the site, with the same dataset and hash.
 * @param page absolute address of the view on the site's page
 * @param version of the dataset (`datasetVersion`), which the embed holds against what it finds
 */
export function embedAddress(page: string, version: string): string {
  const address = new URL(page);
  address.pathname = address.pathname.replace(/[^/]*$/, 'embed.html');
  address.searchParams.set('version', version);
  return address.href;
}

/** Address on the site's page of the view that `hash` names, for an embed's own address. */
export function siteAddress(embed: string, hash: string): string {
  const address = new URL(embed);
  address.pathname = address.pathname.replace(/[^/]*$/, '');
  address.searchParams.delete('version');
  address.hash = hash;
  return address.href;
}

/** `<iframe …>`, on one line, with every letter of address and title as text. */
export function embedCode(address: string, title: string): string {
  return (
    `<iframe src="${attribute(address)}" title="${attribute(title)}" ` +
    `width="100%" height="${FRAME_HEIGHT}" loading="lazy"></iframe>`
  );
}

/** A text for between the quotes of an HTML attribute. */
function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
