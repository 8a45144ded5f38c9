import { useEffect, useRef } from "react";
import "./plot.css";

/** What is used of Observable Plot, loaded when the first chart is drawn. */
export type PlotLibrary = typeof import("./plot-marks.ts");

interface PlotProps {
  /** The chart for a width in px; Plot's own description of it. Keep it stable (`useCallback`): each new one draws anew. */
  readonly draw: (plot: PlotLibrary, width: number) => SVGSVGElement | HTMLElement;
  /** Space kept free until it is there, px. */
  readonly height: number;
}

/** Draws a chart as wide as its place. It is hidden from those who cannot see it: `Chart` puts words or a table beside it. */
export function Plot({ draw, height }: PlotProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = ref.current;
    if (place === null) return;
    let width = 0;
    let live = true;
    const redraw = async () => {
      const plot = await import("./plot-marks.ts");
      if (live && width > 0) place.replaceChildren(draw(plot, width));
    };
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      if (now === width) return;
      width = now;
      void redraw();
    });
    observer.observe(place);
    return () => {
      live = false;
      observer.disconnect();
    };
  }, [draw]);
  return <div ref={ref} className="plot" aria-hidden="true" style={{ minBlockSize: height }} />;
}
