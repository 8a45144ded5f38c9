import { type RefObject, useEffect, useState } from "react";

/** Whether an element is narrower than `px`, as it is now. */
export function useNarrow(ref: RefObject<HTMLElement | null>, px: number): boolean {
  const [narrow, setNarrow] = useState(() => innerWidth < px);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setNarrow((entry?.contentRect.width ?? px) < px));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, px]);
  return narrow;
}
