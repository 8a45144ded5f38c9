import type { Country } from "../../functions/candidates-api/schemas/countries.ts";
import type { PlotLibrary } from "../charts/plot.tsx";
import { hatchMark } from "./hatch-mark.ts";
import { threatColour, threatStep } from "./threat-step.ts";
import { legendAmounts, VOLUME_WORDS, type Volume } from "./volume.ts";
import { COUNTRY_SHAPES, placeOf } from "./world-shapes.ts";

const WIDTH_TO_HEIGHT = 0.45;
/** What has to be seen: the Pacific's islands on both sides, Greenland, Cape Horn. */
const CORNERS = {
  type: "MultiPoint",
  coordinates: [
    [-178, -18],
    [179.9, -18],
    [0, 83],
    [0, -56],
  ],
} as const;
const NARROW = 600;
const LEGEND_INSET = 8;
const LEGEND_GAP = 4;
/** About the width of a letter, px. */
const LETTER = 7;

/** The largest circle on a map of a width, px. */
function greatestRadius(width: number): number {
  return Math.min(Math.max(width / 40, 9), 26);
}

/** Draws the map: threat as colour, volume as circles. Every shape and circle carries its country as `data-country`. */
export function drawWorld(
  plot: PlotLibrary,
  width: number,
  countries: readonly Country[],
  volume: Volume,
): SVGSVGElement | HTMLElement {
  const words = VOLUME_WORDS[volume];
  const known = new Map(countries.map((country) => [country.country, country]));
  const circles = countries
    .flatMap((country) => {
      const place = placeOf(country.country);
      return place === undefined || words.of(country) <= 0
        ? []
        : [{ code: country.country, amount: words.of(country), longitude: place[0], latitude: place[1] }];
    })
    .toSorted((one, other) => other.amount - one.amount);
  const greatest = circles[0]?.amount ?? 0;
  const radius = greatestRadius(width);
  const legend = legendPlaces(
    legendAmounts(greatest).map((amount) => ({
      amount,
      text: words.short(amount),
      radius: radius * Math.sqrt(amount / greatest),
    })),
  );
  // On a wide map the legend stands in the Pacific.
  const legendRoom = width < NARROW ? 2 * radius + LEGEND_INSET : 0;
  const onCircle = { x: "longitude", y: "latitude", r: "amount", sort: null } as const;
  const chart = plot.plot({
    width,
    height: Math.round(width * WIDTH_TO_HEIGHT) + legendRoom,
    margin: 0,
    marginBottom: legendRoom,
    projection: {
      type: "equal-earth",
      domain: CORNERS,
    },
    color: { type: "identity" },
    r: { domain: [0, greatest], range: [0, radius] },
    marks: [
      hatchMark,
      plot.geo(COUNTRY_SHAPES, {
        className: "world-shapes",
        geometry: "shape",
        fill: ({ code }) => threatColour(threatStep(known.get(code)?.threat ?? null)),
        stroke: "var(--surface)",
        strokeWidth: 0.75,
      }),
      plot.dot(circles, { ...onCircle, fill: "none", stroke: "var(--surface)", strokeWidth: 3.5 }),
      plot.dot(circles, {
        ...onCircle,
        className: "world-circles",
        fill: "var(--world-circle)",
        fillOpacity: 0.4,
        stroke: "var(--world-circle)",
        strokeWidth: 1.5,
      }),
      legend.map(({ amount, text, radius, left }) => [
        plot.dot([amount], {
          r: [amount],
          frameAnchor: "bottom-left",
          dx: left + radius,
          dy: legendRoom - LEGEND_INSET - radius,
          stroke: "var(--ink-soft)",
        }),
        plot.text([amount], {
          text: [text],
          frameAnchor: "bottom-left",
          textAnchor: "start",
          dx: left + 2 * radius + LEGEND_GAP,
          dy: legendRoom - LEGEND_INSET,
          fill: "var(--ink-soft)",
        }),
      ]),
    ],
  });
  name(chart, ".world-shapes path", COUNTRY_SHAPES);
  name(chart, ".world-circles circle", circles);
  return chart;
}

interface LegendCircle {
  readonly amount: number;
  readonly text: string;
  /** Px. */
  readonly radius: number;
}

/** The circles of the legend side by side, each with its words behind it; `left` in px. */
function legendPlaces(circles: readonly LegendCircle[]): (LegendCircle & { readonly left: number })[] {
  let left = LEGEND_INSET;
  return circles.map((circle) => {
    const placed = { ...circle, left };
    left += 2 * circle.radius + 4 * LEGEND_GAP + LETTER * circle.text.length;
    return placed;
  });
}

/** Plot draws in the order of the data. */
function name(
  chart: Element,
  selector: string,
  data: readonly { readonly code?: string | undefined }[],
): void {
  chart.querySelectorAll(selector).forEach((drawn, place) => {
    const code = data[place]?.code;
    if (code !== undefined) drawn.setAttribute("data-country", code);
  });
}
