import { useEffect } from "react";

/** Names the page in the browser's tab: `useTitle("Plans")`. */
export function useTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · Greenlane`;
  }, [name]);
}
