import { type ReactNode, useEffect, useRef, useState } from "react";

interface RecordsFrameProps {
  /** Names the table for those who come to it by key. */
  readonly label: string;
  /** A place of its own on the page, beside being the frame. */
  readonly className?: string;
  readonly children: ReactNode;
}

/** The frame of a table that may be wider than its place. Only where it is, keys can reach and scroll it. */
export function RecordsFrame({ label, className = "", children }: RecordsFrameProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const frame = ref.current;
    if (frame === null) return;
    const measure = () =>
      setWide(frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    for (const child of frame.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  const reachable = isWide ? ({ tabIndex: 0, role: "group", "aria-label": label } as const) : {};
  return (
    <div ref={ref} className={`records-frame ${className}`.trim()} {...reachable}>
      {children}
    </div>
  );
}
