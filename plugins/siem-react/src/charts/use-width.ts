import { useEffect, useState, type RefCallback } from 'react';

/** Width used until the element was measured, and where nothing can be measured. */
const FALLBACK_WIDTH_PX = 640;

/**
 * Measures an element's width and follows it.
 * @returns the width in CSS pixels and the ref to put on the element
 */
export function useWidth(): readonly [number, RefCallback<HTMLElement>] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(FALLBACK_WIDTH_PX);
  useEffect(() => {
    if (!element) return undefined;
    const measure = () => setWidth(element.clientWidth || FALLBACK_WIDTH_PX);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [width, setElement];
}
