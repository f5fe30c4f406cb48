import { useEffect, useState, type RefCallback } from 'react';

/**
 * Watches whether something inside an element can be scrolled further to the right.
 * @returns whether more lies to the right, and the ref to put on the element
 */
export function useMoreToTheRight(): readonly [boolean, RefCallback<HTMLElement>] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [more, setMore] = useState(false);
  useEffect(() => {
    if (!element) return undefined;
    const measure = () => setMore([...element.querySelectorAll('div')].some(hasMore));
    measure();
    element.addEventListener('scroll', measure, { capture: true, passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    observer?.observe(element);
    const table = element.querySelector('table');
    if (table) observer?.observe(table);
    return () => {
      element.removeEventListener('scroll', measure, { capture: true });
      observer?.disconnect();
    };
  }, [element]);
  return [more, setElement];
}

function hasMore(element: HTMLElement): boolean {
  const rest = element.scrollWidth - element.clientWidth - element.scrollLeft;
  return rest > 1 && /auto|scroll/.test(getComputedStyle(element).overflowX);
}
