/**
 * A page with what stands between `<!-- name -->` and `<!-- /name -->` replaced. Throws where the page lacks the markers.
 */
export function betweenMarkers(page: string, name: string, content: string): string {
  const start = `<!-- ${name} -->`;
  const end = `<!-- /${name} -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page has no markers ${start} and ${end}, in this order`);
  return `${page.slice(0, from + start.length)}\n\n${content}\n\n${page.slice(to)}`;
}
