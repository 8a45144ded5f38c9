const SVG = "http://www.w3.org/2000/svg";
const ID = "world-unknown";
const SIZE = "5";

/** The pattern of countries without a threat level: hatched, so that it is no colour of the scale. A mark that Plot puts in as it is. */
export function hatchMark(): SVGElement {
  const pattern = element("pattern", {
    id: ID,
    width: SIZE,
    height: SIZE,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  pattern.append(
    element("rect", { width: SIZE, height: SIZE, fill: "var(--sunken)" }),
    element("line", {
      x1: "0",
      y1: "0",
      x2: "0",
      y2: SIZE,
      stroke: "var(--line-strong)",
      "stroke-width": "1.5",
    }),
  );
  const definitions = element("defs", {});
  definitions.append(pattern);
  return definitions;
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
