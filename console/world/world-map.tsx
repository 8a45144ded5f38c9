import { type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import type { Country } from "../../functions/candidates-api/schemas/countries.ts";
import { Plot, type PlotLibrary } from "../charts/plot.tsx";
import { CountryTip } from "./country-tip.tsx";
import { drawWorld } from "./draw-world.ts";
import type { Volume } from "./volume.ts";

interface WorldMapProps {
  readonly countries: readonly Country[];
  readonly volume: Volume;
  /** The country that the table points at. */
  readonly pointed: string | undefined;
  readonly onChoose: (country: Country) => void;
}

interface Tip {
  readonly code: string;
  /** Where the pointer came in, px from the top left of the map; the tip opens to the side with more room. */
  readonly x: number;
  readonly y: number;
  readonly opensLeft: boolean;
}

const LEAST_HEIGHT = 160;

/** The map for the pointer. The table beside it has the same figures and the same ways on, by keyboard. */
export function WorldMap({ countries, volume, pointed, onChoose }: WorldMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<Tip>();
  const draw = useCallback(
    (plot: PlotLibrary, width: number) => drawWorld(plot, width, countries, volume),
    [countries, volume],
  );
  useMarked(frame, pointed ?? tip?.code, draw);
  useEscape(() => setTip(undefined));
  const byCode = (code: string | undefined) => countries.find(({ country }) => country === code);
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const code = codeAt(event.target);
    if (code === tip?.code || isInTip(event.target)) return;
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - left;
    setTip(code === undefined ? undefined : { code, x, y: event.clientY - top, opensLeft: x > width / 2 });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table does the same by keyboard.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table does the same by keyboard.
    <div
      ref={frame}
      className="world-map"
      onPointerMove={move}
      onPointerLeave={() => setTip(undefined)}
      onClick={({ target }) => {
        const country = byCode(codeAt(target));
        if (country !== undefined && country.candidates > 0) onChoose(country);
      }}
    >
      <Plot draw={draw} height={LEAST_HEIGHT} />
      {tip !== undefined && (
        <CountryTip
          code={tip.code}
          country={byCode(tip.code)}
          x={tip.x}
          y={tip.y}
          opensLeft={tip.opensLeft}
        />
      )}
    </div>
  );
}

/** Marks the shapes and circles of a country; again after the map was drawn anew. */
function useMarked(
  frame: React.RefObject<HTMLDivElement | null>,
  code: string | undefined,
  drawn: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing has to be marked again.
  useEffect(() => {
    const marked =
      code === undefined ? [] : [...(frame.current?.querySelectorAll(`[data-country="${code}"]`) ?? [])];
    for (const element of marked) element.setAttribute("data-pointed", "");
    return () => {
      for (const element of marked) element.removeAttribute("data-pointed");
    };
  }, [frame, code, drawn]);
}

function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => key === "Escape" && onEscape();
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [onEscape]);
}

function codeAt(target: EventTarget): string | undefined {
  return target instanceof Element ? (target.getAttribute("data-country") ?? undefined) : undefined;
}

function isInTip(target: EventTarget): boolean {
  return target instanceof Element && target.closest(".world-tip") !== null;
}
